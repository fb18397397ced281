import { z } from 'zod';
import type { Instant } from '../clock.ts';
import { tasksTopic } from '../cycles/tasks-topic.ts';
import { localDateAt } from '../local-date.ts';
import { countEverGivenUp } from '../messages/queries.ts';
import type { UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { countBreaksDuring } from './break-queries.ts';
import { sumStandings } from './standings-queries.ts';
import { type CurrentCycle, countWaiting } from './status.ts';
import { countFrozen, findLatestWords, sumCycle } from './status-queries.ts';
import { countToSee } from './to-see.ts';

/**
 * What tells a status that is out of date: figures of the cycles as a whole, which are quick to compare, and those of
 * the unit.
 */
export interface StatusFigures {
  readonly whole: string;
  readonly own: string;
}

/** `besides`: what of the whole no sum over people shows. */
export async function figuresOfWhole(
  db: Db,
  cycles: readonly CurrentCycle[],
  now: Instant,
): Promise<{ whole: string; besides: string }> {
  const sums: string[] = [];
  const besides: string[] = [];
  for (const current of cycles) {
    const { id, state } = current.cycle;
    sums.push((await sumCycle(db, id)).join());
    const untold = state === 'open' ? await countEverGivenUp(db, tasksTopic(id)) : 0;
    besides.push(
      [id, state, untold, await countFrozen(db, id), await figuresOfBreaks(db, current, now)].join(),
    );
  }
  besides.push(await findLatestWords(db));
  return { whole: [...sums, ...besides].join(';'), besides: besides.join(';') };
}

/** The sums over a unit's people: one query a cycle. */
export async function figuresOfSums(
  db: Db,
  cycles: readonly CurrentCycle[],
  unitId: UnitId,
): Promise<string> {
  const sums: string[] = [];
  for (const { cycle } of cycles)
    sums.push(Object.values(await sumStandings(db, { cycleId: cycle.id, unitId })).join());
  return sums.join(';');
}

/** Breaks are announced and ended; while one runs or is to come, each new day may begin or end it. */
async function figuresOfBreaks(
  db: Db,
  { cycle, program }: CurrentCycle,
  now: Instant,
): Promise<readonly (number | string)[]> {
  const { announced, ended } = await countBreaksDuring(db, cycle);
  const today = announced > ended ? [localDateAt(now, program.calendar.timeZone)] : [];
  return [announced, ended, ...today];
}

export async function figuresOfUnit(
  db: Db,
  cycles: readonly CurrentCycle[],
  { unitId, now }: { unitId: UnitId; now: Instant },
): Promise<string> {
  const parts: string[] = [];
  for (const current of cycles) {
    const { id, state } = current.cycle;
    const sums = await sumStandings(db, { cycleId: id, unitId });
    if (sums.assigned === 0) continue;
    const waiting = await countWaiting(db, { ...current, unitId, now });
    const figures = [sums.assigned, sums.reported, waiting, sums.answered, sums.ranked, sums.rankedScore];
    parts.push([id, state, ...figures].join());
  }
  if (parts.length === 0) return '';
  const toSee = await countToSee(db, { unitId, now, cycles: cycles.map(({ cycle }) => cycle) });
  return [...parts, toSee.reviews, toSee.words, toSee.untold].join(';');
}

export const writeFigures = (figures: StatusFigures): string => JSON.stringify(figures);

export const readFigures = (text: string): StatusFigures => figuresShape.parse(JSON.parse(text));

const figuresShape = z.object({ whole: z.string(), own: z.string() });
