import type { SheetKind } from '../column-words.ts';

/** The header and the rows below it. Numbers are numbers; all else is text. */
export type ExampleSheet = readonly (readonly (string | number)[])[];

export type ExampleWorkbook = Record<SheetKind, ExampleSheet>;

export const keys = (values: Readonly<Record<string, string | number>>): ExampleSheet => [
  ['key', 'value'],
  ...Object.entries(values),
];

export const unitHeader = [
  'code',
  'name',
  'name_tr',
  'name_fa',
  'name_en',
  'kind',
  'parent',
  'latitude',
  'longitude',
];
export const personHeader = ['name', 'phone', 'unit', 'role', 'language', 'channel'];
export const taskHeader = [
  'code',
  'title',
  'title_tr',
  'title_fa',
  'title_en',
  'title_sms_tr',
  'title_sms_fa',
  'title_sms_en',
  'kind',
  'target',
  'points',
  'evidence',
  'from',
  'until',
  'cycles',
  'units',
];

export const hours = {
  opens_at: '09:00',
  check_in_at: '18:00',
  board_weekday: 'mon',
  board_at: '09:00',
  quiet_from: '21:00',
  quiet_to: '09:00',
  grace_hours: 12,
};
