import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { type CycleId, type NoteId, newId, type OtherWorkId, type PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel, Wish } from '../store/words.ts';

/** Words of a person, as they wrote them. */
export interface Words {
  readonly personId: PersonId;
  readonly text: string;
  readonly channel: Channel;
  readonly receivedAt: Instant;
}

/** Words for the coordinator. `wish`: what they ask for; without one they were not understood. */
export interface Note extends Words {
  readonly wish?: Wish | undefined;
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

/** Returns its id if it is new. `toldAt`: somebody who can act knows already. */
export async function insertNote(
  tx: Tx,
  note: Note & { readonly cause: string; readonly toldAt?: Instant },
): Promise<NoteId | undefined> {
  const id = newId<NoteId>();
  const result = await tx
    .insertInto('note')
    .values({ ...columnsOf(note), id, wish: note.wish ?? null, told_at: note.toldAt ?? null })
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0 ? id : undefined;
}

/** Who wishes what. Throws not_found `wish-unknown`. */
export async function getWish(db: Db, id: NoteId): Promise<{ personId: PersonId; wish: Wish }> {
  const row = await db
    .selectFrom('note')
    .select(['person_id', 'wish'])
    .where('id', '=', id)
    .where('wish', 'is not', null)
    .$narrowType<{ wish: Wish }>()
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', 'wish-unknown', { note: id });
  return { personId: row.person_id, wish: row.wish };
}

/** Whether the person has had the same wish since that moment, apart from this one. */
export async function hasRecentWish(
  db: Db,
  { personId, wish, cause }: { readonly personId: PersonId; readonly wish: Wish; readonly cause: string },
  since: Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('note')
    .select('id')
    .where('person_id', '=', personId)
    .where('wish', '=', wish)
    .where('received_at', '>=', since)
    .where('cause', '!=', cause)
    .executeTakeFirst();
  return row !== undefined;
}

interface Latest {
  readonly personId: PersonId;
  readonly limit: number;
}

/** What a person did besides, the latest first. */
export async function listOtherWork(db: Db, { personId, limit }: Latest): Promise<Words[]> {
  const rows = await db
    .selectFrom('other_work')
    .select(['person_id', 'text', 'channel', 'received_at'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(wordsOf);
}

/** What a person wrote for the coordinator, the latest first. */
export async function listNotes(db: Db, { personId, limit }: Latest): Promise<Note[]> {
  const rows = await selectNotes(db)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(noteOf);
}

const columnsOf = (words: Words & { readonly cause: string }) => ({
  person_id: words.personId,
  text: words.text,
  channel: words.channel,
  received_at: words.receivedAt,
  cause: words.cause,
});

const selectNotes = (db: Db) =>
  db.selectFrom('note').select(['person_id', 'text', 'wish', 'channel', 'received_at']);

type NoteRow = Awaited<ReturnType<ReturnType<typeof selectNotes>['execute']>>[number];

const noteOf = (row: NoteRow): Note => ({ ...wordsOf(row), wish: row.wish ?? undefined });

const wordsOf = (row: Pick<NoteRow, 'person_id' | 'text' | 'channel' | 'received_at'>): Words => ({
  personId: row.person_id,
  text: row.text,
  channel: row.channel,
  receivedAt: row.received_at,
});
