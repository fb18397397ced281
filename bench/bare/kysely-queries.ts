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
      .where('state', '=', 'waiting')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('inbox')
      .set({ state: 'done', handled_at: index })
      .where('id', '=', row.id)
      .execute();
  });
}
