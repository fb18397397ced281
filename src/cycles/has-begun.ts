import type { LocalDate } from '../local-date.ts';
import type { Assignment } from './assignment-queries.ts';
import { type CycleDates, dateOfDay } from './calendar.ts';

/**
 * Whether the first of a task's days has come: before, nobody is asked about it, though whoever reports it is heard.
 * After the last of its days it is still asked about until the close: that it was done in time can be told later.
 */
export const hasBegun = (
  { fromDay }: Pick<Assignment, 'fromDay'>,
  cycle: Pick<CycleDates, 'dayOne'>,
  date: LocalDate,
): boolean => fromDay === undefined || dateOfDay(cycle, fromDay) <= date;
