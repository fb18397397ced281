import type { Instant } from '../clock.ts';
import { type CycleId, type NoteId, newId, type OtherWorkId, type PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';

/** Words of a person, as they wrote them. */
export interface Words {
  readonly personId: PersonId;
  readonly text: string;
  readonly channel: Channel;
  readonly receivedAt: Instant;
}

export async function insertOtherWork(
  tx: Tx,
  work: Words & { readonly cycleId: CycleId | undefined; readonly cause: string },
): Promise<void> {
  await tx
    .insertInto('other_work')
    .values({ ...columnsOf(work), id: newId<OtherWorkId>(), cycle_id: work.cycleId ?? null })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .execute();
}

/** Returns whether it is new. */
export async function insertNote(tx: Tx, note: Words & { readonly cause: string }): Promise<boolean> {
  const result = await tx
    .insertInto('note')
    .values({ ...columnsOf(note), id: newId<NoteId>() })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** What a person did besides, in the order in which it came. */
export async function listOtherWork(
  db: Db,
  who: { readonly personId: PersonId; readonly cycleId: CycleId },
): Promise<Words[]> {
  const rows = await db
    .selectFrom('other_work')
    .select(['person_id', 'text', 'channel', 'received_at'])
    .where('person_id', '=', who.personId)
    .where('cycle_id', '=', who.cycleId)
    .orderBy('id')
    .execute();
  return rows.map(wordsOf);
}

/** What was not understood from a person since that moment, in the order in which it came. */
export async function listNotes(db: Db, personId: PersonId, since: Instant): Promise<Words[]> {
  const rows = await db
    .selectFrom('note')
    .select(['person_id', 'text', 'channel', 'received_at'])
    .where('person_id', '=', personId)
    .where('received_at', '>=', since)
    .orderBy('id')
    .execute();
  return rows.map(wordsOf);
}

const columnsOf = (words: Words & { readonly cause: string }) => ({
  person_id: words.personId,
  text: words.text,
  channel: words.channel,
  received_at: words.receivedAt,
  cause: words.cause,
});

const wordsOf = (row: {
  person_id: PersonId;
  text: string;
  channel: Channel;
  received_at: Instant;
}): Words => ({
  personId: row.person_id,
  text: row.text,
  channel: row.channel,
  receivedAt: row.received_at,
});
