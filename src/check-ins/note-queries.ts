import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import {
  type CycleId,
  type NoteId,
  newId,
  type OtherWorkId,
  type PersonId,
  type UnitId,
} from '../store/ids.ts';
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

/** The latest of the same wishes that the person has had since that moment. */
export async function findRecentWish(
  db: Db,
  { personId, wish }: { readonly personId: PersonId; readonly wish: Wish },
  since: Instant,
): Promise<NoteId | undefined> {
  const row = await db
    .selectFrom('note')
    .select('id')
    .where('person_id', '=', personId)
    .where('wish', '=', wish)
    .where('received_at', '>=', since)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}

interface Latest {
  readonly personId: PersonId;
  readonly limit: number;
}

/** What a person did besides in some cycles, or outside of any, the latest first. */
export async function listOtherWork(
  db: Db,
  { personId, cycleIds, limit }: Latest & { readonly cycleIds: readonly CycleId[] },
): Promise<Words[]> {
  const rows = await db
    .selectFrom('other_work')
    .select(['person_id', 'text', 'channel', 'received_at'])
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('cycle_id', 'is', null), eb('cycle_id', 'in', cycleIds)]))
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

export interface UntoldNote {
  readonly id: NoteId;
  readonly personId: PersonId;
  readonly name: string;
  readonly text: string;
}

export async function hasUntoldNotes(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('note')
    .select('id')
    .where('told_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that nobody has been told of, the oldest first; `after`: those that come after that one. */
export async function listUntoldNotes(
  db: Db,
  { after, limit }: { readonly after: NoteId | undefined; readonly limit: number },
): Promise<UntoldNote[]> {
  const rows = await db
    .selectFrom('note')
    .innerJoin('person', 'person.id', 'note.person_id')
    .select(['note.id', 'note.person_id', 'note.text', 'person.name'])
    .where('note.told_at', 'is', null)
    .$if(after !== undefined, (query) => query.where('note.id', '>', after ?? null))
    .orderBy('note.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, personId: row.person_id, name: row.name, text: row.text }));
}

export async function setTold(tx: Tx, ids: readonly NoteId[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('note').set({ told_at: now }).where('id', 'in', ids).execute();
}

/** Who has written a note since that moment. */
export async function listWritersSince(db: Db, since: Instant): Promise<Set<PersonId>> {
  const rows = await db
    .selectFrom('note')
    .select('person_id')
    .distinct()
    .where('received_at', '>=', since)
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** How many notes and pieces of other work the reps of a unit, or of one below it, have written since that moment. */
export async function countWordsWithin(db: Db, within: Within): Promise<number> {
  const [notes] = await countNotes(db, within);
  const [works] = await countOtherWork(db, within);
  return (notes?.count ?? 0) + (works?.count ?? 0);
}

interface Within {
  readonly unitId: UnitId;
  readonly since: Instant;
}

const countIn = (table: 'note' | 'other_work') =>
  compileOnce((db, slot: SlotsOf<Within>) =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('received_at', '>=', slot('since'))
      .where('person_id', 'in', (eb) =>
        eb
          .selectFrom('unit_ancestor')
          .innerJoin('role', 'role.unit_id', 'unit_ancestor.unit_id')
          .select('role.person_id')
          .where('unit_ancestor.ancestor_id', '=', slot('unitId'))
          .where('role.kind', '=', 'rep')
          .where('role.until_at', 'is', null),
      ),
  );

const countNotes = countIn('note');
const countOtherWork = countIn('other_work');
