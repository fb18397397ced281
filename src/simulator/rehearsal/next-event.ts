import type { Instant } from '../../clock.ts';
import { boardMoments, checkInMoments, plannedDayMoment } from '../../cycles/calendar.ts';
import { listUnfrozenCycles } from '../../cycles/cycle-queries.ts';
import { getProgram } from '../../cycles/program-queries.ts';
import { localDateAt } from '../../local-date.ts';
import type { Db } from '../../store/open-database.ts';

const weekMs = 7 * 24 * 3_600_000;

/** When the clock starts something next: an opening, a check-in, an evening of planned days, a board, a close, a result. */
export async function findNextEvent(db: Db, now: Instant): Promise<Instant | undefined> {
  const moments: Instant[] = [];
  for (const cycle of await listUnfrozenCycles(db)) {
    const { calendar } = await getProgram(db, cycle.programId);
    const today = localDateAt(now, calendar.timeZone);
    moments.push(
      cycle.opensAt,
      cycle.closesAt,
      cycle.finalAt,
      cycle.freezesAt,
      ...checkInMoments(calendar, cycle).map(({ at }) => at),
      ...boardMoments(calendar, now, now + weekMs).map(({ at }) => at),
      plannedDayMoment(calendar, today),
    );
  }
  return moments.filter((at) => at > now).sort((a, b) => a - b)[0];
}
