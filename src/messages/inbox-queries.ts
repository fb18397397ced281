import type { Instant } from '../clock.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import { type InboxId, newId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';

/** Something that came in, as the provider gave it. `stampedAt` is the provider's time. */
export interface Arrival {
  readonly channel: Channel;
  readonly providerId: string;
  /** Rows of one conversation are handled one after another: the channel, the chat and the person. */
  readonly conversation: string;
  readonly payload: string;
  readonly stampedAt: Instant;
}

export interface InboxRow extends Arrival {
  readonly id: InboxId;
  readonly receivedAt: Instant;
  readonly attempts: number;
}

/**
 * Telegram's update ids start again at random after a silent week, so an id is only a repetition while it is young;
 * updates live for a day. Ids of texts never come again, and a signed call can be played back at any time.
 */
const repetitionMs = 3 * 24 * 3_600_000;

/** No row waits for so long between two tries: such a moment is of a clock that has been set back since. */
const mostAheadMs = 30 * 60_000;

/** Stores what came in; repetitions are left out. Only when it is committed may it be acknowledged. */
export async function insertArrivals(tx: Tx, arrivals: readonly Arrival[], now: Instant): Promise<number> {
  const count = await insertNew(tx, arrivals, now);
  if (count === arrivals.length || !(await retireOldIds(tx, arrivals, now))) return count;
  return count + (await insertNew(tx, arrivals, now));
}

async function insertNew(tx: Tx, arrivals: readonly Arrival[], now: Instant): Promise<number> {
  let count = 0;
  for (const arrival of arrivals) count += (await insertRow(tx, rowOf(arrival, now))).length;
  return count;
}

/** The conversations whose oldest waiting row may be taken now, that with the oldest first. */
export async function listReady(db: Db, now: Instant, limit: number): Promise<string[]> {
  const rows = await selectReady(db, { now, latest: now + mostAheadMs, limit });
  return rows.map(({ conversation }) => conversation);
}

/** The oldest waiting row of a conversation, if its time has come. */
export async function findNext(db: Db, conversation: string, now: Instant): Promise<InboxRow | undefined> {
  const [row] = await selectOldest(db, { conversation });
  if (!row || (row.not_before > now && row.not_before <= now + mostAheadMs)) return undefined;
  return {
    id: row.id,
    channel: row.channel,
    providerId: row.provider_id,
    conversation,
    payload: row.payload,
    stampedAt: row.stamped_at,
    receivedAt: row.received_at,
    attempts: row.attempts,
  };
}

/** Whether something of the same conversation is there that was written later. */
export async function hasWrittenSince(
  tx: Tx,
  { conversation, stampedAt }: Pick<Arrival, 'conversation' | 'stampedAt'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('inbox')
    .select('id')
    .where('conversation', '=', conversation)
    .where('stamped_at', '>', stampedAt)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The moment at which the next waiting row may be taken, if there is one. */
export async function findNextArrival(db: Db): Promise<Instant | undefined> {
  const [row] = await selectNextMoment(db, {});
  return row?.at ?? undefined;
}

/** The row is handled; its journal has served. */
export async function markDone(tx: Tx, id: InboxId, now: Instant): Promise<void> {
  await deleteCalls(tx, { id });
  await updateDone(tx, { id, now });
}

/** The provider has said, when it was asked, at which moment this came. */
export async function restamp(tx: Tx, id: InboxId, stampedAt: Instant): Promise<void> {
  await tx.updateTable('inbox').set({ stamped_at: stampedAt }).where('id', '=', id).execute();
}

/** A row that is dead has no more use for its journal. False: it does not wait any more, as whoever sent it was erased meanwhile. */
export async function markFailed(
  tx: Tx,
  id: InboxId,
  failure: { error: string } & ({ state: 'waiting'; notBefore: Instant } | { state: 'dead'; at: Instant }),
): Promise<boolean> {
  if (failure.state === 'dead') await deleteCalls(tx, { id });
  const result = await tx
    .updateTable('inbox')
    .set((eb) => ({
      state: failure.state,
      error: failure.error,
      ...('at' in failure ? { handled_at: failure.at } : { not_before: failure.notBefore }),
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', literal('waiting'))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Whether some of the ids had served long ago, and are free again. */
async function retireOldIds(tx: Tx, arrivals: readonly Arrival[], now: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('inbox')
    .set((eb) => ({ provider_id: eb(eb.ref('provider_id'), '||', eb.ref('id')) }))
    .where('received_at', '<', now - repetitionMs)
    .where(
      'provider_id',
      'in',
      arrivals.map((arrival) => arrival.providerId),
    )
    .where('channel', '=', 'telegram')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The waiting rows that no older one of their conversation stands before. */
const oldestOfEach = (db: Db) =>
  db.selectFrom('inbox').innerJoin(
    (heads) =>
      heads
        .selectFrom('inbox')
        .select((eb) => eb.fn.min('id').as('head'))
        .where('state', '=', literal('waiting'))
        .groupBy('conversation')
        .as('heads'),
    (join) => join.onRef('heads.head', '=', 'inbox.id'),
  );

const selectReady = compileOnce((db, slot: SlotsOf<{ now: Instant; latest: Instant; limit: number }>) =>
  oldestOfEach(db)
    .select('inbox.conversation')
    .where((eb) =>
      eb.or([eb('inbox.not_before', '<=', slot('now')), eb('inbox.not_before', '>', slot('latest'))]),
    )
    .orderBy('inbox.id')
    .limit(slot('limit')),
);

const selectOldest = compileOnce((db, slot: SlotsOf<{ conversation: string }>) =>
  db
    .selectFrom('inbox')
    .select([
      'id',
      'channel',
      'provider_id',
      'payload',
      'stamped_at',
      'received_at',
      'attempts',
      'not_before',
    ])
    .where('conversation', '=', slot('conversation'))
    .where('state', '=', literal('waiting'))
    .orderBy('id')
    .limit(1),
);

const insertRow = compileOnce((db, slot: SlotsOf<ReturnType<typeof rowOf>>) =>
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
    .onConflict((conflict) => conflict.columns(['channel', 'provider_id']).doNothing())
    .returning('id'),
);

const deleteCalls = compileOnce((db, slot: SlotsOf<{ id: InboxId }>) =>
  db.deleteFrom('call').where('inbox_id', '=', slot('id')).returning('position'),
);

const updateDone = compileOnce((db, slot: SlotsOf<{ id: InboxId; now: Instant }>) =>
  db
    .updateTable('inbox')
    .set({ state: 'done', handled_at: slot('now') })
    .where('id', '=', slot('id'))
    .returning('id'),
);

const selectNextMoment = compileOnce((db) =>
  oldestOfEach(db).select((eb) => eb.fn.min('inbox.not_before').as('at')),
);

const rowOf = (arrival: Arrival, now: Instant) => ({
  id: newId<InboxId>(),
  channel: arrival.channel,
  provider_id: arrival.providerId,
  conversation: arrival.conversation,
  payload: arrival.payload,
  stamped_at: arrival.stampedAt,
  received_at: now,
  state: 'waiting' as const,
  attempts: 0,
  not_before: now,
});
