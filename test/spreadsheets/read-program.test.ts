import { expect, test } from 'vitest';
import { plan, readGrid, told } from './sheets.ts';

const program = (...rows: (string | number | Date)[][]) => plan({ program: [['key', 'value'], ...rows] });

test('reads a program', () => {
  const reading = program(
    ['code', 'p1'],
    ['name', 'İstanbul'],
    ['sms_name', 'İstanbul İl'],
    ['starts_on', new Date(Date.UTC(2026, 10, 21))],
    ['cycle_days', 15],
    ['time_zone', 'Europe/Istanbul'],
    ['language', 'Türkçe'],
    ['opens_at', new Date(Date.UTC(1899, 11, 30, 9, 0))],
    ['check_in_days', '12, 7'],
    ['check_in_at', 0.75],
    ['board_weekday', 'Pazartesi'],
    ['board_at', '9:30'],
    ['quiet_from', '21.00'],
    ['quiet_to', '۰۹:۰۰'],
    ['grace_hours', '12'],
    ['review_sample', '۱۰'],
  );

  expect(told(reading)).toEqual([]);
  expect(reading.plan.program).toEqual({
    at: { sheet: 'program', row: 2 },
    code: 'p1',
    name: 'İstanbul',
    smsName: 'İstanbul İl',
    startsOn: '2026-11-21',
    cycleDays: 15,
    timeZone: 'Europe/Istanbul',
    language: 'tr',
    opensAt: '09:00',
    checkInDays: [7, 12],
    checkInAt: '18:00',
    boardWeekday: 1,
    boardAt: '09:30',
    quietFrom: '21:00',
    quietTo: '09:00',
    graceHours: 12,
    settings: { review_sample: '10' },
    unreadable: [],
  });
});

test('reads Turkish and Persian keys, Jalali dates, and a sheet without a header', () => {
  const reading = readGrid('program', [
    ['Program adı', 'Şişli çalışması'],
    ['تاریخ شروع', '۱۴۰۵/۰۸/۳۰'],
    ['Dil', 'فارسی'],
    ['جدول', 'x'],
  ]);

  expect(told(reading)).toEqual(['(program!4 key problem-key-unknown)']);
  expect(reading.plan.program).toMatchObject({
    code: 'sisli-calismasi',
    startsOn: '2026-11-21',
    language: 'fa',
  });
});

test('refuses each value that cannot be', () => {
  const reading = program(
    ['code', 'p 1'],
    ['sms_name', 'Istanbul Il Merkezi'],
    ['starts_on', '31.02.2026'],
    ['cycle_days', 0],
    ['time_zone', 'Europe/Konstantinopel'],
    ['language', 'de'],
    ['opens_at', '25:00'],
    ['check_in_days', '7 15'],
    ['board_weekday', 'someday'],
    ['grace_hours', 'viel'],
    ['colour', 'red'],
    ['code', 'p2'],
  );

  expect(told(reading)).toEqual([
    'program!2 value problem-code-invalid',
    'program!3 value problem-sms-name-long',
    'program!4 value problem-date-invalid',
    'program!5 value problem-number-range',
    'program!6 value problem-time-zone-unknown',
    'program!7 value problem-language-unknown',
    'program!8 value problem-time-invalid',
    'program!9 value problem-check-in-days-invalid',
    'program!10 value problem-weekday-unknown',
    'program!11 value problem-number-invalid',
    '(program!12 key problem-key-unknown)',
    'program!13 key problem-key-twice',
  ]);
});

test('says nothing of a program in an empty sheet', () => {
  expect(program(['code', '']).plan.program).toMatchObject({ code: undefined, name: undefined });
  expect(program().plan.program).toBeUndefined();
});

test('refuses a setting that is not the number it should be, and stores the others as plain numbers', () => {
  const reading = program(['code', 'p1'], ['location_km', 'near'], ['review_sample', '500']);

  expect(told(reading)).toEqual([
    'program!3 value problem-number-invalid',
    'program!4 value problem-number-range',
  ]);
  expect(reading.plan.program?.settings).toEqual({});
  expect(program(['location_km', '۲,۵']).plan.program?.settings).toEqual({ location_km: '2.5' });
});

test('takes settings that are words or amounts in their form only', () => {
  const fitting = program(['sms_turkish', 'letters'], ['sms_price', '۰,62 TRY'], ['sms_cap_total', '500']);
  const wrong = program(['sms_turkish', 'evet'], ['sms_price', 'cheap']);

  expect(fitting.plan.program?.settings).toEqual({
    sms_turkish: 'letters',
    sms_price: '0,62 TRY',
    sms_cap_total: '500',
  });
  expect(told(wrong)).toHaveLength(2);
});

test('takes a price of its own for each country, and for nothing else', () => {
  const fitting = program(['sms_price', '0.62 TRY'], ['SMS_PRICE_DE', '0,08 EUR'], ['sms_price_in', '۱']);
  const wrong = program(['code', 'p1'], ['sms_price_xx', '1'], ['sms_price_de', 'cheap']);

  expect(fitting.plan.program?.settings).toEqual({
    sms_price: '0.62 TRY',
    sms_price_de: '0,08 EUR',
    sms_price_in: '1',
  });
  expect(told(wrong)).toEqual([
    '(program!3 key problem-key-unknown)',
    'program!4 value problem-setting-form',
  ]);
});
