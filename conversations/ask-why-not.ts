import { getStanding } from '../src/check-ins/standing-queries.ts';
import type { Instant } from '../src/clock.ts';
import { getCycle } from '../src/cycles/cycle-queries.ts';
import { hasLastCheckInCome } from '../src/cycles/has-last-check-in-come.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import type { Screen } from '../src/messages/message.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { withWhyNot } from './check-in-questions.ts';
import { lineToExplain } from './line-to-explain.ts';

/** Under what is read back, the one optional tap for what was not done by the answers of this moment. */
export async function askWhyNot(
  db: Db,
  { personId, cycles, at }: { personId: PersonId; cycles: readonly CycleId[]; at: Instant },
  screen: Screen,
): Promise<Screen> {
  for (const cycleId of new Set(cycles)) {
    const cycle = await getCycle(db, cycleId);
    const { calendar } = await getProgram(db, cycle.programId);
    const { lines } = await getStanding(db, { personId, cycleId });
    const isNearEnd = hasLastCheckInCome(calendar, cycle, at);
    const line = lineToExplain(lines, { startedAt: at, isNearEnd });
    if (line) return withWhyNot(screen, line.assignment);
  }
  return screen;
}
