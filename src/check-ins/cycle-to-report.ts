import { type Cycle, listCyclesOf } from '../cycles/cycle-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { isAnswered } from './standing.ts';
import { getStanding } from './standing-queries.ts';

/** Of a person's open cycles, the one that ends first among those with open tasks; else the one that ends first. */
export async function findCycleToReport(db: Db, personId: PersonId): Promise<Cycle | undefined> {
  const cycles = (await listCyclesOf(db, personId, { states: ['open'] })).toSorted(
    (a, b) => a.closesAt - b.closesAt,
  );
  for (const cycle of cycles) {
    const { lines } = await getStanding(db, { personId, cycleId: cycle.id });
    if (lines.some((line) => !isAnswered(line))) return cycle;
  }
  return cycles[0];
}
