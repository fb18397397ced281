import { type Cycle, listCycles } from '../cycles/cycle-queries.ts';
import { getProgram } from '../cycles/program-queries.ts';
import type { CycleId, PersonId, ProgramId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { type Breaks, listBreaksOf } from './break-queries.ts';
import { membersOf } from './member-queries.ts';
import { isOnBreak } from './on-break.ts';
import { type CycleOutcome, streakOf } from './streak.ts';

/** Cycles in a row, by person. */
export type Streaks = ReadonlyMap<string, number>;

const cyclesAtOnce = 12;

/**
 * The streaks of a unit's people up to and with a cycle. A cycle without assignments for somebody is passed over.
 * Reads back only as far as anybody's streak goes.
 */
export async function listStreaks(
  db: Db,
  { cycle, unitId, breaks }: { cycle: Cycle; unitId: UnitId; breaks: Breaks },
): Promise<Streaks> {
  const past = (await listOpened(db, cycle.programId)).filter(({ number }) => number <= cycle.number);
  const outcomes = new Map<PersonId, CycleOutcome[]>();
  for (let i = 0; i < past.length; i += cyclesAtOnce) {
    const chunk = past.slice(i, i + cyclesAtOnce);
    const rows = await listReports(db, { cycle, unitId, among: chunk });
    if (!addOutcomes(outcomes, { rows, chunk, breaks })) break;
  }
  return new Map([...outcomes].map(([personId, newestFirst]) => [personId, streakOf(newestFirst)]));
}

/** A person's streak in a program up to now. */
export async function findStreak(
  db: Db,
  { programId, personId }: { programId: ProgramId; personId: PersonId },
): Promise<number> {
  const { calendar } = await getProgram(db, programId);
  const breaks = await listBreaksOf(db, personId, calendar.timeZone);
  const past = await listOpened(db, programId);
  const rows = await db
    .selectFrom('score')
    .select(['person_id', 'cycle_id', 'reported_at'])
    .where('person_id', '=', personId)
    .execute();
  const outcomes = new Map<PersonId, CycleOutcome[]>();
  addOutcomes(outcomes, { rows, chunk: past, breaks: new Map([[personId, breaks]]) });
  return streakOf(outcomes.get(personId) ?? []);
}

/** Newest first. */
const listOpened = async (db: Db, programId: ProgramId): Promise<Cycle[]> =>
  (await listCycles(db, programId)).filter(({ state }) => state !== 'draft');

interface ReportRow {
  readonly person_id: PersonId;
  readonly cycle_id: CycleId;
  readonly reported_at: number | null;
}

const listReports = (
  db: Db,
  { cycle, unitId, among }: { cycle: Cycle; unitId: UnitId; among: readonly Cycle[] },
): Promise<ReportRow[]> =>
  db
    .selectFrom(membersOf(db, { cycleId: cycle.id, unitId }).as('member'))
    .crossJoin('score')
    .whereRef('score.person_id', '=', 'member.person_id')
    .where(
      'score.cycle_id',
      'in',
      among.map(({ id }) => id),
    )
    .select(['score.person_id', 'score.cycle_id', 'score.reported_at'])
    .execute();

/** Adds what the next older cycles say. Returns whether anybody's streak may go on beyond them. */
function addOutcomes(
  outcomes: Map<PersonId, CycleOutcome[]>,
  { rows, chunk, breaks }: { rows: readonly ReportRow[]; chunk: readonly Cycle[]; breaks: Breaks },
): boolean {
  const reports = Map.groupBy(rows, (row) => row.cycle_id);
  for (const cycle of chunk) {
    for (const row of reports.get(cycle.id) ?? []) {
      const outcome = outcomeOf(row, cycle, breaks);
      if (outcome === undefined) continue;
      const known = outcomes.get(row.person_id);
      if (known) known.push(outcome);
      else outcomes.set(row.person_id, [outcome]);
    }
  }
  return outcomes.size === 0 || outcomes.values().some((list) => !list.includes('missed'));
}

/** The open cycle is not missed yet. */
function outcomeOf(row: ReportRow, cycle: Cycle, breaks: Breaks): CycleOutcome | undefined {
  const hasReported = row.reported_at !== null;
  if (isOnBreak(breaks.get(row.person_id) ?? [], cycle, hasReported)) return 'break';
  if (hasReported) return 'reported';
  return cycle.state === 'open' ? undefined : 'missed';
}
