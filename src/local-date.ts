import { IANAZone } from 'luxon';
import type { Instant } from './clock.ts';
import { AppError } from './errors.ts';

/** A Gregorian date, YYYY-MM-DD, without a zone. Dates compare as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Throws invalid `date-invalid` for anything that is not a real day written YYYY-MM-DD. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new AppError('invalid', 'date-invalid', { text });
  return text;
}

export const isLocalDate = (text: string): text is LocalDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(utcOf(text)) === text;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDate(dateOf(utcOf(date) + days * dayMs));

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => (utcOf(b) - utcOf(a)) / dayMs;

/** The date on a calendar that hangs in that zone. Throws invalid `time-zone-unknown`. */
export const localDateAt = (at: Instant, timeZone: string): LocalDate =>
  localDate(dateOf(at + offsetAt(at, timeZone)));

/** By how much the clocks of a zone are ahead of UTC at a moment, in milliseconds. Throws invalid `time-zone-unknown`. */
export function offsetAt(at: Instant, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  // Zones change their clocks on whole minutes.
  const minute = Math.floor(at / minuteMs);
  const offset = known.get(minute) ?? zoneOf(timeZone).offset(minute * minuteMs) * minuteMs;
  if (known.size >= mostOffsets) known.clear();
  known.set(minute, offset);
  return offset;
}

/** A zone's offsets that were asked for lately: the system takes longer to tell than anything else about a date. */
const offsets = new Map<string, Map<number, number>>();
const mostOffsets = 1_000;

/** Throws invalid `time-zone-unknown`. */
export function zoneOf(timeZone: string): IANAZone {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new AppError('invalid', 'time-zone-unknown', { timeZone });
  return zone;
}

/** An hour of the day, HH:MM from 00:00 to 23:59, without a zone. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

/** Also takes `9:00`. Throws invalid `time-invalid`. */
export function localTime(text: string): LocalTime {
  const padded = /^\d:/.test(text) ? `0${text}` : text;
  if (!isLocalTime(padded)) throw new AppError('invalid', 'time-invalid', { text });
  return padded;
}

export const minutesOfDay = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const isLocalTime = (text: string): text is LocalTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const utcOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);

const dateOf = (utc: number): string => (Number.isNaN(utc) ? '' : new Date(utc).toISOString().slice(0, 10));
