import { z } from 'zod';
import type { UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { sumStandings } from './standings-queries.ts';
import type { CurrentCycle } from './status.ts';
import { sumCycle } from './status-queries.ts';

/**
 * What tells a status that is out of date: figures of the cycles as a whole, which are quick to compare, and those of
 * the unit.
 */
export interface StatusFigures {
  readonly whole: string;
  readonly own: string;
}

export async function figuresOfWhole(db: Db, cycles: readonly CurrentCycle[]): Promise<string> {
  const parts: string[] = [];
  for (const { cycle } of cycles)
    parts.push([cycle.id, cycle.state, ...(await sumCycle(db, cycle.id))].join());
  return parts.join(';');
}

export async function figuresOfUnit(
  db: Db,
  cycles: readonly CurrentCycle[],
  unitId: UnitId,
): Promise<string> {
  const parts: string[] = [];
  for (const { cycle } of cycles) {
    const sums = await sumStandings(db, { cycleId: cycle.id, unitId });
    const figures = [sums.assigned, sums.reported, sums.answered, sums.ranked, sums.rankedScore];
    if (sums.assigned > 0) parts.push([cycle.id, cycle.state, ...figures].join());
  }
  return parts.join(';');
}

export const writeFigures = (figures: StatusFigures): string => JSON.stringify(figures);

export const readFigures = (text: string): StatusFigures => figuresShape.parse(JSON.parse(text));

const figuresShape = z.object({ whole: z.string(), own: z.string() });
