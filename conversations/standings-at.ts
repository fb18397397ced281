import { takesAnswers } from '../src/check-ins/acceptance.ts';
import type { Standing } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import type { Instant } from '../src/clock.ts';
import { type Cycle, listCyclesAt } from '../src/cycles/cycle-queries.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** A cycle and how the person stands in it. */
export interface StandingIn {
  readonly cycle: Cycle;
  readonly standing: Standing;
}

/** The person's cycles that take an answer of that moment, of all programs. */
export async function standingsAt(db: Db, personId: PersonId, at: Instant): Promise<StandingIn[]> {
  const cycles = await listCyclesAt(db, personId, at);
  const taking = cycles.filter((cycle) => takesAnswers(cycle, at));
  return Promise.all(
    taking.map(async (cycle) => ({
      cycle,
      standing: await getStanding(db, { personId, cycleId: cycle.id }),
    })),
  );
}
