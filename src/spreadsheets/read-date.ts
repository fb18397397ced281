import { isLocalDate, type LocalDate, type LocalTime, localTime } from '../local-date.ts';
import { asciiDigits } from './fold.ts';
import type { Cell } from './headers.ts';

const dayMs = 86_400_000;

/** YYYY-MM-DD, a date cell, 21.11.2026, or a Jalali date (1405/8/30); undefined for anything else. */
export function readDate(cell: Cell): LocalDate | undefined {
  if (cell instanceof Date) return checked(cell.toISOString().slice(0, 10));
  const text = asciiDigits(String(cell ?? '')).trim();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year, month, day] = (yearFirst?.slice(1) ?? dayFirst?.slice(1).reverse() ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return year < 1700 ? dateOfJalali(year, month, day) : checked(iso(year, month, day));
}

/** 09:00, 9:00, 9.00, 9, a time cell, or the part of a day that a spreadsheet keeps for it. */
export function readTime(cell: Cell): LocalTime | undefined {
  if (cell instanceof Date) return localTime(cell.toISOString().slice(11, 16));
  if (typeof cell === 'number' && cell > 0 && cell < 1) return timeOfMinutes(Math.round(cell * 1440) % 1440);
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?$/.exec(asciiDigits(String(cell ?? '')).trim());
  const hour = Number(match?.[1] ?? 24);
  const minute = Number(match?.[2] ?? 0);
  return hour < 24 && minute < 60 ? timeOfMinutes(hour * 60 + minute) : undefined;
}

const timeOfMinutes = (minutes: number): LocalTime =>
  localTime(`${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`);

const checked = (text: string): LocalDate | undefined => (isLocalDate(text) ? text : undefined);

const iso = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const jalali = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The platform knows the way from Gregorian to Jalali only: guess the day within two, then look. */
function dateOfJalali(year: number, month: number, day: number): LocalDate | undefined {
  const daysBefore = Math.min(month - 1, 6) * 31 + Math.max(month - 7, 0) * 30 + day - 1;
  const guess = Date.UTC(year + 621, 2, 20) + daysBefore * dayMs;
  const found = [-2, -1, 0, 1, 2]
    .map((days) => new Date(guess + days * dayMs))
    .find((date) => {
      const parts = Object.fromEntries(jalali.formatToParts(date).map(({ type, value }) => [type, value]));
      return (
        Number.parseInt(parts['year'] ?? '', 10) === year &&
        Number(parts['month']) === month &&
        Number(parts['day']) === day
      );
    });
  return found && checked(found.toISOString().slice(0, 10));
}
