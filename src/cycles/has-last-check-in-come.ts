import type { Instant } from '../clock.ts';
import { checkInMoments, type ProgramCalendar } from './calendar.ts';
import type { Cycle } from './cycle-queries.ts';

/** From then on a count far below its target is asked for the reason. */
export const hasLastCheckInCome = (calendar: ProgramCalendar, cycle: Cycle, at: Instant): boolean =>
  at >= (checkInMoments(calendar, cycle).at(-1)?.at ?? cycle.closesAt);
