import { compileOnce, type SlotsOf } from '../../src/store/compile-once.ts';
import type { InboxId } from '../../src/store/ids.ts';
import { literal } from '../../src/store/literal.ts';
import type { Db } from '../../src/store/open-database.ts';
import { arrivalRow } from './arrival.ts';

/** Takes an arrival, finds the oldest of its conversation, and marks that one as done, in one transaction. */
export function writeByKysely(db: Db, index: number): Promise<void> {
  const arrival = arrivalRow(index);
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('inbox')
      .values(arrival)
      .onConflict((conflict) => conflict.columns(['channel', 'provider_id']).doNothing())
      .executeTakeFirst();
    const row = await tx
      .selectFrom('inbox')
      .select(['id', 'payload', 'attempts', 'not_before'])
      .where('conversation', '=', arrival.conversation)
      .where('state', '=', literal('waiting'))
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('inbox')
      .set({ state: 'done', handled_at: index })
      .where('id', '=', row.id)
      .execute();
  });
}

/** The same with queries that are built and compiled once, as the house does it on the path of every message. */
export function writeCompiled(db: Db, index: number): Promise<void> {
  const arrival = arrivalRow(index);
  const { conversation } = arrival;
  return db.transaction().execute(async (tx) => {
    await insert(tx, arrival);
    const [row] = await find(tx, { conversation });
    if (row) await markDone(tx, { id: row.id, at: index });
  });
}

type ArrivalRow = ReturnType<typeof arrivalRow>;

const insert = compileOnce((db, slot: SlotsOf<ArrivalRow>) =>
  db
    .insertInto('inbox')
    .values({
      id: slot('id'),
      channel: slot('channel'),
      provider_id: slot('provider_id'),
      conversation: slot('conversation'),
      payload: slot('payload'),
      stamped_at: slot('stamped_at'),
      received_at: slot('received_at'),
      state: slot('state'),
      attempts: slot('attempts'),
      not_before: slot('not_before'),
    })
    .onConflict((conflict) => conflict.columns(['channel', 'provider_id']).doNothing()),
);

const find = compileOnce((db, slot: SlotsOf<Pick<ArrivalRow, 'conversation'>>) =>
  db
    .selectFrom('inbox')
    .select(['id', 'payload', 'attempts', 'not_before'])
    .where('conversation', '=', slot('conversation'))
    .where('state', '=', literal('waiting'))
    .orderBy('id'),
);

const markDone = compileOnce((db, slot: SlotsOf<{ id: InboxId; at: number }>) =>
  db
    .updateTable('inbox')
    .set({ state: 'done', handled_at: slot('at') })
    .where('id', '=', slot('id')),
);
