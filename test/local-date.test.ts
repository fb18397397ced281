import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, localDate, localDateAt, localTime, minutesOfDay } from '../src/local-date.ts';

const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)));

describe('a local date', () => {
  test('is a real day written YYYY-MM-DD', () => {
    expect(localDate('2028-02-29')).toBe('2028-02-29');
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-5', '21.11.2026', '2026-11-21T00:00', ''])(
    'is not «%s»',
    (text) => {
      expect(() => localDate(text)).toThrow(
        expect.objectContaining({ code: 'invalid', key: 'date-invalid' }),
      );
    },
  );

  test('moves by days and measures them again', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('is what a calendar in the zone shows', () => {
    const evening = Date.parse('2026-11-21T21:30:00Z');

    expect(localDateAt(evening, 'Europe/Istanbul')).toBe('2026-11-22');
    expect(localDateAt(evening, 'America/New_York')).toBe('2026-11-21');
  });

  test('of an unknown zone is refused', () => {
    expect(() => localDateAt(0, 'Europe/Sisli')).toThrow(
      expect.objectContaining({ code: 'invalid', key: 'time-zone-unknown' }),
    );
  });
});

describe('a local time', () => {
  test('is an hour of the day, with or without the leading zero', () => {
    expect(localTime('9:05')).toBe('09:05');
    expect(minutesOfDay(localTime('21:00'))).toBe(1260);
  });

  test.each(['24:00', '9', '12:60', ':30', '9.00', ''])('is not «%s»', (text) => {
    expect(() => localTime(text)).toThrow(expect.objectContaining({ code: 'invalid', key: 'time-invalid' }));
  });
});
