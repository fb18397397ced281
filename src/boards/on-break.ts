import { addDays, type LocalDate } from '../local-date.ts';
import type { Break } from '../organisation/break-queries.ts';

interface Days {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export const isAwayOn = (breaks: readonly Break[], day: LocalDate): boolean =>
  breaks.some(({ from, until }) => from <= day && day <= until);

/**
 * Whether a cycle is a break for somebody: they were away for half of its days or more, or for a part of it and
 * reported nothing. Who reports and is away for some days only keeps the place that they have earned.
 */
export function isOnBreak(breaks: readonly Break[], cycle: Days, hasReported: boolean): boolean {
  if (!breaks.some(({ from, until }) => from <= cycle.endsOn && until >= cycle.startsOn)) return false;
  const days = daysOf(cycle);
  const away = days.filter((day) => isAwayOn(breaks, day)).length;
  return !hasReported || 2 * away >= days.length;
}

function daysOf({ startsOn, endsOn }: Days): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) days.push(day);
  return days;
}
