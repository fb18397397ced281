import type { Instant } from '../clock.ts';
import { type Cycle, listCycles } from '../cycles/cycle-queries.ts';
import { listPrograms, type Program } from '../cycles/program-queries.ts';
import type { Names } from '../language.ts';
import { localDateAt } from '../local-date.ts';
import type { UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { listBreaks } from './break-queries.ts';
import { isAwayOn } from './on-break.ts';
import { type Sums, sumStandings } from './standings-queries.ts';
import { listLatestReports, listUnreported } from './status-queries.ts';

/** A program's cycle that a status can show: the open one, else the last that was. */
export interface CurrentCycle {
  readonly program: Program;
  readonly cycle: Cycle;
}

/** How a cycle stands in a unit, without anything about who has not reported. */
export interface CycleStatus extends CurrentCycle {
  readonly sums: Sums;
  /** Not reported and not away today. */
  readonly waiting: number;
  readonly latest: readonly { readonly unit: Names; readonly at: Instant }[];
}

export async function listCurrentCycles(db: Db): Promise<CurrentCycle[]> {
  const current: CurrentCycle[] = [];
  for (const program of await listPrograms(db)) {
    const cycle = (await listCycles(db, program.id)).find(({ state }) => state !== 'draft');
    if (cycle) current.push({ program, cycle });
  }
  return current;
}

/** The cycles in which the unit has people. */
export async function listStatuses(
  db: Db,
  { unitId, now }: { unitId: UnitId; now: Instant },
): Promise<CycleStatus[]> {
  const statuses: CycleStatus[] = [];
  for (const current of await listCurrentCycles(db)) {
    const where = { cycleId: current.cycle.id, unitId };
    const sums = await sumStandings(db, where);
    if (sums.assigned === 0) continue;
    const waiting = await countWaiting(db, { ...current, unitId, now });
    statuses.push({ ...current, sums, waiting, latest: await listLatestReports(db, where) });
  }
  return statuses;
}

/** Who of the unit has not reported and is not away today. */
export async function countWaiting(
  db: Db,
  { cycle, program, unitId, now }: CurrentCycle & { unitId: UnitId; now: Instant },
): Promise<number> {
  const { timeZone } = program.calendar;
  const breaks = await listBreaks(db, { cycle, unitId, timeZone });
  const today = localDateAt(now, timeZone);
  const people = await listUnreported(db, { cycleId: cycle.id, unitId });
  return people.filter((personId) => !isAwayOn(breaks.get(personId) ?? [], today)).length;
}
