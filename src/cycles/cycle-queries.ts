import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { CycleId, PersonId, ProgramId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db } from '../store/open-database.ts';
import type { CycleDates } from './calendar.ts';

export type CycleState = 'draft' | 'open' | 'closed' | 'final';

/** One fortnight of a program. The dates are the planned ones, unless it was opened or closed by hand. */
export interface Cycle extends CycleDates {
  readonly id: CycleId;
  readonly programId: ProgramId;
  /** Given when it opens. */
  readonly letter: string | undefined;
  readonly state: CycleState;
  readonly openedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
  readonly frozenAt: Instant | undefined;
}

/** Throws not_found `cycle-unknown`. */
export async function getCycle(db: Db, id: CycleId): Promise<Cycle> {
  const [row] = await selectById(db, { id });
  if (!row) throw new AppError('not_found', 'cycle-unknown', { cycle: id });
  return cycleOf(row);
}

export async function findOpenCycle(db: Db, programId: ProgramId): Promise<Cycle | undefined> {
  const [row] = await selectOpen(db, { programId });
  return row && cycleOf(row);
}

/** The next cycle, which has not been opened yet. */
export async function findDraft(db: Db, programId: ProgramId): Promise<Cycle | undefined> {
  const row = await selectCycles(db)
    .where('cycle.program_id', '=', programId)
    .where('cycle.state', '=', 'draft')
    .orderBy('cycle.number')
    .executeTakeFirst();
  return row && cycleOf(row);
}

/** The last cycle that is closed, final or not. */
export async function findLatestClosed(db: Db, programId: ProgramId): Promise<Cycle | undefined> {
  const row = await selectCycles(db)
    .where('cycle.program_id', '=', programId)
    .where('cycle.state', 'in', ['closed', 'final'])
    .orderBy('cycle.number', 'desc')
    .executeTakeFirst();
  return row && cycleOf(row);
}

/** The cycles of a program, newest first. */
export async function listCycles(db: Db, programId: ProgramId): Promise<Cycle[]> {
  const rows = await selectOfProgram(db, { programId });
  return rows.map(cycleOf);
}

/** All cycles of which something is still to come, by number: those whose scores are not frozen yet. */
export async function listUnfrozenCycles(db: Db): Promise<Cycle[]> {
  const rows = await selectUnfrozen(db, {});
  return rows.map(cycleOf);
}

/** The program's cycles whose scores are frozen and that had closed by that moment, by number. */
export async function listFrozenCycles(
  db: Db,
  { programId, closedBefore }: { programId: ProgramId; closedBefore: Instant },
): Promise<Cycle[]> {
  const rows = await selectCycles(db)
    .where('cycle.program_id', '=', programId)
    .where('cycle.frozen_at', 'is not', null)
    .where('cycle.closes_at', '<=', closedBefore)
    .orderBy('cycle.number')
    .execute();
  return rows.map(cycleOf);
}

/** The cycles in which the person has assignments that are not frozen, newest first. */
export async function listCyclesOf(
  db: Db,
  personId: PersonId,
  { states }: { states: readonly CycleState[] },
): Promise<Cycle[]> {
  const rows = await selectCycles(db)
    .where('cycle.state', 'in', states)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('assignment')
          .select('assignment.id')
          .where('assignment.person_id', '=', personId)
          .whereRef('assignment.cycle_id', '=', 'cycle.id')
          .where('assignment.is_frozen', '=', 0),
      ),
    )
    .orderBy('cycle.opened_at', 'desc')
    .orderBy('cycle.id', 'desc')
    .execute();
  return rows.map(cycleOf);
}

/**
 * The person's cycles that were open at that moment, one per program, as long as they are not final: an answer stamped
 * before the close belongs to its cycle also when it arrives in the grace, after the next one has opened.
 */
export async function listCyclesAt(db: Db, personId: PersonId, at: Instant): Promise<Cycle[]> {
  const cycles = await listCyclesOf(db, personId, { states: ['open', 'closed'] });
  return cycles.filter((cycle) => at < cycle.closesAt && wasOpen(cycle, at + stampStepMs));
}

/** Providers stamp whole seconds, rounded down: the first answer may seem to be older than the opening. */
const stampStepMs = 1000;

const wasOpen = (cycle: Cycle, at: Instant): boolean => cycle.openedAt !== undefined && cycle.openedAt <= at;

const selectCycles = (db: Db) =>
  db
    .selectFrom('cycle')
    .select(['cycle.id', 'cycle.program_id', 'cycle.number', 'cycle.letter', 'cycle.state', 'cycle.day_one'])
    .select(['cycle.starts_on', 'cycle.ends_on', 'cycle.opens_at', 'cycle.closes_at'])
    .select(['cycle.final_at', 'cycle.freezes_at', 'cycle.opened_at', 'cycle.closed_at', 'cycle.frozen_at']);

const selectById = compileOnce((db, slot: SlotsOf<{ id: CycleId }>) =>
  selectCycles(db).where('cycle.id', '=', slot('id')),
);

const selectOpen = compileOnce((db, slot: SlotsOf<{ programId: ProgramId }>) =>
  selectCycles(db)
    .where('cycle.program_id', '=', slot('programId'))
    .where('cycle.state', '=', literal('open')),
);

const selectOfProgram = compileOnce((db, slot: SlotsOf<{ programId: ProgramId }>) =>
  selectCycles(db).where('cycle.program_id', '=', slot('programId')).orderBy('cycle.number', 'desc'),
);

const selectUnfrozen = compileOnce((db) =>
  selectCycles(db).where('cycle.frozen_at', 'is', null).orderBy('cycle.program_id').orderBy('cycle.number'),
);

type CycleRow = Awaited<ReturnType<ReturnType<typeof selectCycles>['execute']>>[number];

const cycleOf = (row: CycleRow): Cycle => ({
  id: row.id,
  programId: row.program_id,
  number: row.number,
  letter: row.letter ?? undefined,
  state: row.state,
  dayOne: row.day_one,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  finalAt: row.final_at,
  freezesAt: row.freezes_at,
  openedAt: row.opened_at ?? undefined,
  closedAt: row.closed_at ?? undefined,
  frozenAt: row.frozen_at ?? undefined,
});
