import type { Instant } from '../clock.ts';
import { getCycle } from '../cycles/cycle-queries.ts';
import { getProgram } from '../cycles/program-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { CycleId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Board, RankedLine } from './board.ts';
import { findStandingsBefore } from './board-queries.ts';
import { byLabel, type Candidate, type Candidates } from './candidate.ts';
import { hasGrandchildren } from './member-queries.ts';
import { biggestMovers, type Standing } from './movement.ts';
import { peopleCandidates } from './people-candidates.ts';
import { type Placed, rank } from './rank.ts';
import { unitCandidates } from './unit-candidates.ts';

const mostRows = 10;

/**
 * The board of a unit for a cycle as it stands at this moment. Movements are those since the last board of this cycle
 * that was posted for the unit before `now`.
 */
export async function makeBoard(
  db: Db,
  { cycleId, unitId, isFinal, now }: { cycleId: CycleId; unitId: UnitId; isFinal: boolean; now: Instant },
): Promise<Board> {
  const cycle = await getCycle(db, cycleId);
  const program = await getProgram(db, cycle.programId);
  const unit = await getUnit(db, unitId);
  const candidatesOf = (await hasGrandchildren(db, unitId)) ? unitCandidates : peopleCandidates;
  const found = await candidatesOf(db, { cycle, program, unitId });
  const earlier = await findStandingsBefore(db, { cycleId, unitId, before: now });
  const { startsOn, endsOn } = cycle;
  return {
    cycleId,
    unitId,
    unit: unit.names,
    startsOn,
    endsOn,
    isFinal,
    ...arrange(found, earlier, byLabel(program.language)),
  };
}

type Arranged = Omit<Board, 'cycleId' | 'unitId' | 'unit' | 'startsOn' | 'endsOn' | 'isFinal'>;

function arrange(
  { ranks, candidates, participation, streaks }: Candidates,
  earlier: readonly Standing[],
  byName: (a: Candidate, b: Candidate) => number,
): Arranged {
  const scale = ranks === 'units' ? 10 : 1;
  const { placed, apart } = rank(candidates, byName);
  const shown = placed.filter(({ isShown }) => isShown);
  const before = earlier.map(({ id, score }) => ({ id, score: Math.round(score * scale) }));
  const last = shown[mostRows - 1];
  return {
    ranks,
    rows: shown.slice(0, mostRows).map((row) => lineOf(row, { shown, before, scale })),
    moreTied: shown.slice(mostRows).filter(({ place }) => place === last?.place).length,
    movers: biggestMovers(before, shown, byName).map(({ label, gained }) => ({
      label,
      gained: gained / scale,
    })),
    participation,
    streaks,
    apart: apart.length,
    standings: placed.map(({ id, score }) => ({ id, score: score / scale })),
  };
}

function lineOf(
  row: Placed<Candidate>,
  {
    shown,
    before,
    scale,
  }: { shown: readonly Placed<Candidate>[]; before: readonly Standing[]; scale: number },
): RankedLine {
  const gained = row.score - (before.find(({ id }) => id === row.id)?.score ?? row.score);
  return {
    id: row.id,
    label: row.label,
    place: row.place,
    isTied: shown.some((other) => other !== row && other.place === row.place),
    score: row.score / scale,
    isProvisional: row.isProvisional,
    ...(gained > 0 ? { gained: gained / scale } : {}),
  };
}
