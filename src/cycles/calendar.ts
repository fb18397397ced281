import { DateTime } from 'luxon';
import type { Instant } from '../clock.ts';
import {
  addDays,
  daysBetween,
  type LocalDate,
  type LocalTime,
  localDateAt,
  localTime,
  minutesOfDay,
  offsetAt,
} from '../local-date.ts';

/** ISO: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a program's things happen. All hours are those of `timeZone`. */
export interface ProgramCalendar {
  readonly startsOn: LocalDate;
  readonly cycleDays: number;
  readonly timeZone: string;
  readonly opensAt: LocalTime;
  /** Days of the cycle, the first is 1. */
  readonly checkInDays: readonly number[];
  readonly checkInAt: LocalTime;
  readonly boardWeekday: Weekday;
  readonly boardAt: LocalTime;
  readonly quietFrom: LocalTime;
  readonly quietTo: LocalTime;
  readonly graceHours: number;
}

export interface CycleDates {
  readonly number: number;
  /** Day 1 of the calendar, from which days are counted, also when the cycle was opened earlier or later. */
  readonly dayOne: LocalDate;
  readonly startsOn: LocalDate;
  /** The last day, inclusive. */
  readonly endsOn: LocalDate;
  readonly opensAt: Instant;
  /** 24:00 of the last day: an answer of this very moment is late. */
  readonly closesAt: Instant;
  /** The end of the grace for answers that were sent in time. */
  readonly finalAt: Instant;
  /** Midnight seven days after the close: reviews end. */
  readonly freezesAt: Instant;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const reviewDays = 7;
const midnight = localTime('00:00');

/** Day 7 and two days before the end; a cycle too short for both has the latter. */
export function defaultCheckInDays(cycleDays: number): number[] {
  const last = Math.max(1, cycleDays - 2);
  return last > 7 ? [7, last] : [last];
}

/**
 * The first instant at which the clocks of the zone show this time. A time that they skip moves forward to the
 * moment after the gap, so that a later time is never an earlier instant.
 */
export function instantOf(date: LocalDate, time: LocalTime, timeZone: string): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const offsetThen = (at: Instant) => offsetAt(at, timeZone);
  const before = offsetThen(wall - dayMs);
  const after = offsetThen(wall + dayMs);
  const fits = [wall - before, wall - after].filter((at) => at + offsetThen(at) === wall);
  return fits.length > 0 ? Math.min(...fits) : endOfGap(wall - after, wall - before, offsetThen);
}

/** Where the offset changes between the two; zones change it on whole seconds. */
function endOfGap(low: Instant, high: Instant, offsetAt: (at: Instant) => number): Instant {
  const secondMs = 1000;
  let before = low;
  let after = high;
  while (after - before > secondMs) {
    const middle = before + Math.floor((after - before) / 2 / secondMs) * secondMs;
    if (offsetAt(middle) === offsetAt(low)) before = middle;
    else after = middle;
  }
  return after;
}

/**
 * A cycle that is opened on another day than the calendar's (`startsOn`) keeps its end and its day numbers.
 * `opensAt` is then the opening hour of that day; who opens it at this moment puts the moment there.
 */
export function cycleDates(
  calendar: Pick<ProgramCalendar, 'startsOn' | 'cycleDays' | 'timeZone' | 'opensAt' | 'graceHours'>,
  number: number,
  startsOn?: LocalDate,
): CycleDates {
  const dayOne = addDays(calendar.startsOn, (number - 1) * calendar.cycleDays);
  const endsOn = addDays(dayOne, calendar.cycleDays - 1);
  const firstDay = startsOn ?? dayOne;
  const closesAt = endOfDay(endsOn, calendar.timeZone);
  return {
    number,
    dayOne,
    startsOn: firstDay,
    endsOn,
    opensAt: instantOf(firstDay, calendar.opensAt, calendar.timeZone),
    closesAt,
    finalAt: closesAt + calendar.graceHours * hourMs,
    freezesAt: endOfReviews(endsOn, calendar.timeZone),
  };
}

/** Midnight seven days after a cycle's last day. */
export const endOfReviews = (lastDay: LocalDate, timeZone: string): Instant =>
  endOfDay(addDays(lastDay, reviewDays), timeZone);

const endOfDay = (date: LocalDate, timeZone: string): Instant =>
  instantOf(addDays(date, 1), midnight, timeZone);

/** 1 on the calendar's first day, and on the days before it when the cycle was opened early. */
export function dayOfCycle(dates: Pick<CycleDates, 'dayOne' | 'startsOn'>, date: LocalDate): number {
  const day = daysBetween(dates.dayOne, date) + 1;
  return date >= dates.startsOn ? Math.max(1, day) : day;
}

export const dateOfDay = (dates: Pick<CycleDates, 'dayOne'>, day: number): LocalDate =>
  addDays(dates.dayOne, day - 1);

/** In order; days outside the cycle and moments before its opening are left out. */
export function checkInMoments(
  calendar: Pick<ProgramCalendar, 'checkInDays' | 'checkInAt' | 'timeZone'>,
  dates: CycleDates,
): { day: number; date: LocalDate; at: Instant }[] {
  return [...new Set(calendar.checkInDays)]
    .sort((a, b) => a - b)
    .map((day) => ({ day, date: dateOfDay(dates, day) }))
    .filter(({ date }) => date >= dates.startsOn && date <= dates.endsOn)
    .map(({ day, date }) => ({ day, date, at: plannedDayMoment(calendar, date) }))
    .filter(({ at }) => at > dates.opensAt);
}

/** When the bot asks about a task that was planned for this date: that evening, at the hour of the check-ins. */
export const plannedDayMoment = (
  calendar: Pick<ProgramCalendar, 'checkInAt' | 'timeZone'>,
  date: LocalDate,
): Instant => instantOf(date, calendar.checkInAt, calendar.timeZone);

/** The weekly boards that became due after `from` and up to `until`; `week` is the ISO week, `2026-W47`. */
export function boardMoments(
  calendar: Pick<ProgramCalendar, 'boardWeekday' | 'boardAt' | 'timeZone'>,
  from: Instant,
  until: Instant,
): { week: string; at: Instant }[] {
  const moments = [];
  const first = localDateAt(from, calendar.timeZone);
  const last = localDateAt(until, calendar.timeZone);
  for (let date = nextWeekday(first, calendar.boardWeekday); date <= last; date = addDays(date, 7)) {
    const at = instantOf(date, calendar.boardAt, calendar.timeZone);
    if (at > from && at <= until) moments.push({ week: isoWeekOf(date), at });
  }
  return moments;
}

const nextWeekday = (date: LocalDate, weekday: Weekday): LocalDate =>
  addDays(date, (weekday - DateTime.fromISO(date, { zone: 'utc' }).weekday + 7) % 7);

const isoWeekOf = (date: LocalDate): string =>
  DateTime.fromISO(date, { zone: 'utc' }).toFormat("kkkk-'W'WW", { locale: 'en' });

export type QuietHours = Pick<ProgramCalendar, 'quietFrom' | 'quietTo' | 'timeZone'>;

/**
 * The first moment from `at` on that is not quiet; `at` itself when it is not. Each night (or midday) is quiet from the
 * first time that the clocks show `quietFrom` to the first that they show `quietTo`.
 */
export function endOfQuiet(calendar: QuietHours, at: Instant): Instant {
  const end = quietWindowAt(calendar, at);
  // Where the clocks skip all the hours that are not quiet, the next window follows at once.
  return end === undefined ? at : endOfQuiet(calendar, end);
}

/** The end of the quiet window that `at` is in. */
function quietWindowAt({ quietFrom, quietTo, timeZone }: QuietHours, at: Instant): Instant | undefined {
  if (quietFrom === quietTo) return undefined;
  const nights = minutesOfDay(quietTo) < minutesOfDay(quietFrom) ? 1 : 0;
  const today = localDateAt(at, timeZone);
  for (const date of [addDays(today, -1), today]) {
    const end = instantOf(addDays(date, nights), quietTo, timeZone);
    if (at >= instantOf(date, quietFrom, timeZone) && at < end) return end;
  }
  return undefined;
}

/** The count target of someone who joins with `daysLeft` days to go, today included: their share, rounded up. */
export function shrinkTarget(target: number, cycleDays: number, daysLeft: number): number {
  const days = Math.min(cycleDays, Math.max(1, daysLeft));
  return Math.ceil((target * days) / cycleDays);
}
