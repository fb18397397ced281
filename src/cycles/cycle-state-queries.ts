import type { Instant } from '../clock.ts';
import { type CycleId, newId, type ProgramId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { CycleDates } from './calendar.ts';

/** Keeps a draft; one of that number that is there already stays as it is. */
export async function insertDraft(tx: Tx, programId: ProgramId, dates: CycleDates): Promise<void> {
  await tx
    .insertInto('cycle')
    .values({
      id: newId<CycleId>(),
      program_id: programId,
      number: dates.number,
      letter: null,
      state: 'draft',
      opened_at: null,
      closed_at: null,
      finished_at: null,
      frozen_at: null,
      ...columnsOf(dates),
    })
    .onConflict((conflict) => conflict.columns(['program_id', 'number']).doNothing())
    .execute();
}

/** Gives a draft other dates, and perhaps another number. */
export async function updateDraft(tx: Tx, id: CycleId, dates: CycleDates): Promise<void> {
  await tx
    .updateTable('cycle')
    .set({ number: dates.number, ...columnsOf(dates) })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

export async function setOpen(
  tx: Tx,
  id: CycleId,
  input: { letter: string; openedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('cycle')
    .set({ state: 'open', letter: input.letter, opened_at: input.openedAt })
    .where('id', '=', id)
    .execute();
}

export async function setClosed(tx: Tx, id: CycleId, closedAt: Instant): Promise<void> {
  await tx.updateTable('cycle').set({ state: 'closed', closed_at: closedAt }).where('id', '=', id).execute();
}

/** Closes earlier than planned. The last day stays what it was, as days are counted from it. */
export async function updateEnd(
  tx: Tx,
  id: CycleId,
  end: Pick<CycleDates, 'closesAt' | 'finalAt' | 'freezesAt'>,
): Promise<void> {
  await tx
    .updateTable('cycle')
    .set({ closes_at: end.closesAt, final_at: end.finalAt, freezes_at: end.freezesAt })
    .where('id', '=', id)
    .execute();
}

export async function setFinal(tx: Tx, id: CycleId, finishedAt: Instant): Promise<void> {
  await tx
    .updateTable('cycle')
    .set({ state: 'final', finished_at: finishedAt })
    .where('id', '=', id)
    .execute();
}

export async function setFrozen(tx: Tx, id: CycleId, frozenAt: Instant): Promise<void> {
  await tx.updateTable('cycle').set({ frozen_at: frozenAt }).where('id', '=', id).execute();
}

/** How many cycles have been opened so far, in all programs. */
export async function countOpened(db: Db): Promise<number> {
  const row = await db
    .selectFrom('cycle')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('letter', 'is not', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The number of the program's last cycle, drafts included; 0 before the first. */
export async function findLastNumber(db: Db, programId: ProgramId): Promise<number> {
  const row = await db
    .selectFrom('cycle')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('program_id', '=', programId)
    .executeTakeFirst();
  return row?.number ?? 0;
}

const columnsOf = (dates: CycleDates) => ({
  day_one: dates.dayOne,
  starts_on: dates.startsOn,
  ends_on: dates.endsOn,
  opens_at: dates.opensAt,
  closes_at: dates.closesAt,
  final_at: dates.finalAt,
  freezes_at: dates.freezesAt,
});
