import { countWordsWithin } from '../check-ins/note-queries.ts';
import { countOpenReviews } from '../check-ins/open-review-queries.ts';
import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import type { UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { listUntold } from './pending-queries.ts';

/** What waits for a unit's coordinators to look at. */
export interface ToSee {
  readonly reviews: number;
  /** Notes and other work since the cycles opened. */
  readonly words: number;
  /** People whom the tasks of the open cycles did not reach. */
  readonly untold: number;
}

type ShownCycle = Pick<Cycle, 'id' | 'state' | 'openedAt'>;

export async function countToSee(
  db: Db,
  { unitId, now, cycles }: { unitId: UnitId; now: Instant; cycles: readonly ShownCycle[] },
): Promise<ToSee> {
  const since = Math.min(...cycles.map(({ openedAt }) => openedAt ?? now));
  let untold = 0;
  for (const { id: cycleId, state } of cycles)
    if (state === 'open') untold += (await listUntold(db, { cycleId, unitId })).size;
  return {
    reviews: await countOpenReviews(db, { unitId, now }),
    words: await countWordsWithin(db, { unitId, since }),
    untold,
  };
}
