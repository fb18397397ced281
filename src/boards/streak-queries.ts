import { sql } from 'kysely';
import { type Cycle, listCycles } from '../cycles/cycle-queries.ts';
import { getProgram } from '../cycles/program-queries.ts';
import type { Break } from '../organisation/break-queries.ts';
import type { PersonId, ProgramId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { type Breaks, listBreaksOf } from './break-queries.ts';
import { membersOf } from './member-queries.ts';
import { isOnBreak } from './on-break.ts';
import { type CycleOutcome, streakOf } from './streak.ts';

/** Cycles in a row, by person. */
export type Streaks = ReadonlyMap<string, number>;

/** Each is a bit of a whole number, which JavaScript holds up to 53 of. */
const cyclesAtOnce = 50;

/**
 * The streaks of a unit's people up to and with a cycle. A cycle without assignments for somebody is passed over.
 * Reads back only as far as anybody's streak goes.
 */
export async function listStreaks(
  db: Db,
  { cycle, unitId, breaks }: { cycle: Cycle; unitId: UnitId; breaks: Breaks },
): Promise<Streaks> {
  const opened = await listOpened(db, cycle.programId);
  const outcomes = new Map<PersonId, CycleOutcome[]>();
  for (let top = cycle.number; top > 0; top -= cyclesAtOnce) {
    const chunk = opened.filter(({ number }) => number <= top && number > top - cyclesAtOnce);
    for (const { personId, hasReportedIn } of await listReports(db, { cycle, unitId, top })) {
      const known = outcomes.get(personId) ?? [];
      known.push(...outcomesOf(chunk, breaks.get(personId) ?? [], hasReportedIn));
      outcomes.set(personId, known);
    }
    if (!outcomes.values().some((list) => !list.includes('missed'))) break;
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
  const rows = await db
    .selectFrom('score')
    .select(['cycle_id', 'reported_at'])
    .where('person_id', '=', personId)
    .execute();
  const reports = new Map(rows.map((row) => [row.cycle_id, row.reported_at !== null]));
  const past = await listOpened(db, programId);
  return streakOf(outcomesOf(past, breaks, ({ id }) => reports.get(id)));
}

/** Newest first. */
const listOpened = async (db: Db, programId: ProgramId): Promise<Cycle[]> =>
  (await listCycles(db, programId)).filter(({ state }) => state !== 'draft');

/** Whether they reported in a cycle; undefined: they had nothing to report. */
type HasReportedIn = (cycle: Cycle) => boolean | undefined;

interface Reports {
  readonly personId: PersonId;
  readonly hasReportedIn: HasReportedIn;
}

/**
 * In which of the cycles up to `top` the people of a unit reported. A row for each of them with a bit for each cycle:
 * a row for each cycle of everybody takes longer to hand over than to find.
 */
async function listReports(
  db: Db,
  { cycle, unitId, top }: { cycle: Cycle; unitId: UnitId; top: number },
): Promise<Reports[]> {
  const bit = sql<number>`1 << (${sql.lit(top)} - cycle.number)`;
  const rows = await db
    .selectFrom(membersOf(db, { cycleId: cycle.id, unitId }).as('member'))
    .crossJoin('score')
    .crossJoin('cycle')
    .whereRef('score.person_id', '=', 'member.person_id')
    .whereRef('cycle.id', '=', 'score.cycle_id')
    .where('cycle.program_id', '=', cycle.programId)
    .where('cycle.number', '<=', top)
    .where('cycle.number', '>', top - cyclesAtOnce)
    .groupBy('member.person_id')
    .select('member.person_id')
    .select((eb) => [
      eb.fn.sum<number | null>(bit).filterWhere('reported_at', 'is not', null).as('reported'),
      eb.fn.sum<number | null>(bit).filterWhere('reported_at', 'is', null).as('missed'),
    ])
    .execute();
  return rows.map(({ person_id, reported, missed }) => ({
    personId: person_id,
    hasReportedIn: ({ number }) =>
      hasBit(reported, top - number) || (hasBit(missed, top - number) ? false : undefined),
  }));
}

const hasBit = (bits: number | null, index: number): boolean =>
  Math.floor((bits ?? 0) / 2 ** index) % 2 === 1;

/** How the cycles went for somebody, in their order; those that do not count for them are left out. */
const outcomesOf = (
  cycles: readonly Cycle[],
  breaks: readonly Break[],
  hasReportedIn: HasReportedIn,
): CycleOutcome[] => cycles.flatMap((cycle) => outcomeOf(cycle, breaks, hasReportedIn(cycle)) ?? []);

/** The open cycle is not missed yet. */
function outcomeOf(
  cycle: Cycle,
  breaks: readonly Break[],
  hasReported: boolean | undefined,
): CycleOutcome | undefined {
  if (hasReported === undefined) return undefined;
  if (isOnBreak(breaks, cycle, hasReported)) return 'break';
  if (hasReported) return 'reported';
  return cycle.state === 'open' ? undefined : 'missed';
}
