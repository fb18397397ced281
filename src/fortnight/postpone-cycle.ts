import type { Instant } from '../clock.ts';
import { cycleDates } from '../cycles/calendar.ts';
import { type Cycle, getCycle } from '../cycles/cycle-queries.ts';
import { updateDraft } from '../cycles/cycle-state-queries.ts';
import { getProgram } from '../cycles/program-queries.ts';
import { AppError } from '../errors.ts';
import type { LocalDate } from '../local-date.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import type { CycleId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { withNextCalendar } from './import/next-cycle-queries.ts';

/**
 * Lets the next cycle open on a later day, with the end that it has; the calendar's first day takes it back. Throws
 * conflict `cycle-not-draft`, and invalid `cycle-opening-outside` for a day that is not one of the cycle's or whose
 * opening hour is past.
 */
export function postponeCycle(
  db: Db,
  input: { cycleId: CycleId; startsOn: LocalDate; actor: string },
  now: Instant,
): Promise<Cycle> {
  return db.transaction().execute(async (tx) => {
    const cycle = await getCycle(tx, input.cycleId);
    if (cycle.state !== 'draft') throw new AppError('conflict', 'cycle-not-draft');
    const { calendar } = await withNextCalendar(tx, await getProgram(tx, cycle.programId));
    const dates = cycleDates(calendar, cycle.number, input.startsOn);
    if (input.startsOn < dates.dayOne || input.startsOn > dates.endsOn || dates.opensAt <= now)
      throw new AppError('invalid', 'cycle-opening-outside', { first: dates.dayOne, last: dates.endsOn });
    await updateDraft(tx, cycle.id, dates);
    const details = { startsOn: input.startsOn };
    await recordAudit(tx, { actor: input.actor, action: 'cycle-postponed', subject: cycle.id, details }, now);
    return getCycle(tx, cycle.id);
  });
}
