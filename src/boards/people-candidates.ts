import type { Cycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { StreakLine } from './board.ts';
import { listBreaks } from './break-queries.ts';
import { byLabel, type Candidate, type Candidates } from './candidate.ts';
import { isOnBreak } from './on-break.ts';
import { listStandings, type Standing } from './standings-queries.ts';
import { listStreaks, type Streaks } from './streak-queries.ts';

const mostStreaks = 3;
const shortestStreak = 2;

/** The people of a unit and all below it. */
export async function peopleCandidates(
  db: Db,
  { cycle, program, unitId }: { cycle: Cycle; program: Program; unitId: UnitId },
): Promise<Candidates> {
  const { timeZone } = program.calendar;
  const standings = await listStandings(db, { cycleId: cycle.id, unitId });
  const breaks = await listBreaks(db, { cycle, unitId, timeZone });
  const streaks = await listStreaks(db, { cycle, unitId, breaks });
  const sizes = sizesOfUnits(standings);

  const candidates = standings.map((standing) => ({
    id: standing.personId,
    label: {
      unit: standing.unit,
      sharesUnit: (sizes.get(standing.unitId) ?? 0) > 1,
      ...(standing.isNamed ? { person: standing.name } : {}),
    },
    score: standing.score,
    standsApart:
      standing.isPartial || isOnBreak(breaks.get(standing.personId) ?? [], cycle, hasReported(standing)),
    isShown: hasReported(standing),
    isProvisional: standing.isProvisional,
  }));
  return {
    ranks: 'people',
    candidates,
    participation: { reported: standings.filter(hasReported).length, assigned: standings.length },
    streaks: longest(candidates, streaks, byLabel(program.language)),
  };
}

const hasReported = ({ reportedAt }: Standing): boolean => reportedAt !== undefined;

function sizesOfUnits(standings: readonly Standing[]): Map<UnitId, number> {
  const sizes = new Map<UnitId, number>();
  for (const { unitId } of standings) sizes.set(unitId, (sizes.get(unitId) ?? 0) + 1);
  return sizes;
}

const longest = (
  candidates: readonly Candidate[],
  streaks: Streaks,
  byName: (a: Candidate, b: Candidate) => number,
): StreakLine[] =>
  candidates
    .map((candidate) => ({ candidate, cycles: streaks.get(candidate.id) ?? 0 }))
    .filter(({ cycles }) => cycles >= shortestStreak)
    .sort((a, b) => b.cycles - a.cycles || byName(a.candidate, b.candidate))
    .slice(0, mostStreaks)
    .map(({ candidate, cycles }) => ({ label: candidate.label, cycles }));
