import { expect, test } from 'vitest';
import type { Language } from '../../src/language.ts';
import { localDate } from '../../src/local-date.ts';
import { formatDay, formatMoment, formatTime } from '../../src/messages/dates.ts';
import type { DayStyle } from '../../src/messages/message.ts';

test.each<[Language, DayStyle, string]>([
  ['en', 'short', '28 Nov'],
  ['en', 'weekday', 'Sat 28 Nov'],
  ['en', 'long', '28 November'],
  ['tr', 'short', '28 Kasım'],
  ['tr', 'weekday', '28 Kasım Cumartesi'],
  ['tr', 'long', '28 Kasım'],
  ['fa', 'short', '۷ آذر'],
  ['fa', 'weekday', 'شنبه ۷ آذر'],
  ['fa', 'long', '۷ آذر'],
])('a day in %s, %s: %s', (language, style, text) => {
  expect(formatDay(localDate('2026-11-28'), style, language)).toBe(text);
});

test('two days in the same style are two days', () => {
  const days = ['2026-11-28', '2027-01-03'].map((date) => formatDay(localDate(date), 'weekday', 'en'));

  expect(days).toEqual(['Sat 28 Nov', 'Sun 3 Jan']);
});

test.each<[Language, string, string]>([
  ['en', 'Europe/Istanbul', '1 January 00:05'],
  ['tr', 'Europe/Istanbul', '1 Ocak 00:05'],
  ['en', 'UTC', '31 December 21:05'],
  ['fa', 'Asia/Tehran', '۱۱ دی ۰۰:۳۵'],
])('a moment in %s in %s: %s', (language, timeZone, text) => {
  expect(formatMoment(Date.parse('2026-12-31T21:05:00Z'), timeZone, language)).toBe(text);
});

test.each<[Language, string]>([
  ['en', '09:48'],
  ['tr', '09:48'],
  ['fa', '۰۹:۴۸'],
])('a time of day in %s: %s', (language, text) => {
  expect(formatTime('09:48', language)).toBe(text);
});
