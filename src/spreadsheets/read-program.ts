import type { Weekday } from '../cycles/calendar.ts';
import type { PlannedProgram } from '../fortnight/plan.ts';
import { isLanguage, type Language } from '../language.ts';
import { type LocalDate, type LocalTime, zoneOf } from '../local-date.ts';
import type { Column } from './column-words.ts';
import { asciiDigits, fold, slug } from './fold.ts';
import { type ProgramKey, programKeyOf } from './program-keys.ts';
import { type Form, programSettingOf, ruleOf } from './program-settings.ts';
import { readDate, readTime } from './read-date.ts';
import { readNumber } from './read-number.ts';
import type { SheetRow } from './sheet-rows.ts';
import { smsLength } from './short-title.ts';
import { readLanguage, readWeekday } from './value-words.ts';

type ProgramRow = SheetRow<Column<'program'>>;

export interface ProgramOptions {
  readonly language: Language;
  /** Of the program that is stored, where the sheet says nothing. */
  readonly cycleDays: number | undefined;
}

const defaultCycleDays = 14;
const longestSmsName = 11;

/** What the sheet of keys and values says; undefined for a sheet that says nothing. Wrong values are told and left out. */
export function readProgram(
  rows: readonly ProgramRow[],
  options: ProgramOptions,
): PlannedProgram | undefined {
  const said = new Map<ProgramKey, ProgramRow>();
  const settingRows = new Map<string, ProgramRow>();
  for (const row of rows) placeRow(row, { said, settingRows });
  const first = rows.find((row) => row.text('key') !== '');
  if (!first || said.size + settingRows.size === 0) return undefined;
  return { at: first.at, ...valuesIn(said, options), settings: settingsIn(settingRows) };
}

interface Places {
  readonly said: Map<ProgramKey, ProgramRow>;
  readonly settingRows: Map<string, ProgramRow>;
}

/** Finds out what a row is about; an unknown key is named and ignored, a repeated one is a mistake. */
function placeRow(row: ProgramRow, { said, settingRows }: Places): void {
  const written = row.text('key');
  const key = programKeyOf(written);
  const setting = programSettingOf(written);
  if (written === '') return;
  if (key === undefined && setting === undefined) {
    return row.notice('key', 'problem-key-unknown', { name: written });
  }
  const earlier = key ? said.get(key) : settingRows.get(setting ?? '');
  if (earlier) return row.error('key', 'problem-key-twice', { name: written, otherRow: earlier.at.row });
  if (key) said.set(key, row);
  else settingRows.set(setting ?? '', row);
}

/** The values that can be read, and the keys of the others. */
function valuesIn(
  said: ReadonlyMap<ProgramKey, ProgramRow>,
  { language, cycleDays }: ProgramOptions,
): Omit<PlannedProgram, 'at' | 'settings'> {
  const unreadable: ProgramKey[] = [];
  const value = <T>(key: ProgramKey, read: (row: ProgramRow) => T | undefined): T | undefined => {
    const row = said.get(key);
    if (!row || row.text('value') === '') return undefined;
    const result = read(row);
    if (result === undefined) unreadable.push(key);
    return result;
  };
  const name = value('name', (row) => row.text('value'));
  const days = value('cycle_days', (row) => readNumber(row, 'value', { least: 1, most: 366, isWhole: true }));
  const mostDays = days ?? cycleDays ?? defaultCycleDays;
  const code = value('code', codeOf);
  const ofName = name !== undefined && !unreadable.includes('code');
  return {
    code: code ?? (ofName ? slug(fold(name).split(' '), 'program') : undefined),
    name,
    smsName: value('sms_name', (row) => smsNameOf(row, language)),
    startsOn: value('starts_on', dateOf),
    cycleDays: days,
    timeZone: value('time_zone', zoneNameOf),
    language: value('language', languageOf),
    opensAt: value('opens_at', timeOf),
    checkInDays: value('check_in_days', (row) => checkInDaysOf(row, mostDays)),
    checkInAt: value('check_in_at', timeOf),
    boardWeekday: value('board_weekday', weekdayOf),
    boardAt: value('board_at', timeOf),
    quietFrom: value('quiet_from', timeOf),
    quietTo: value('quiet_to', timeOf),
    graceHours: value('grace_hours', (row) =>
      readNumber(row, 'value', { least: 0, most: 72, isWhole: true }),
    ),
    unreadable,
  };
}

function codeOf(row: ProgramRow): string | undefined {
  const value = row.text('value');
  if (/^[^\s:,;/]{1,64}$/u.test(value)) return value;
  row.error('value', 'problem-code-invalid', { value });
  return undefined;
}

function smsNameOf(row: ProgramRow, language: Language): string | undefined {
  const value = row.text('value');
  const length = smsLength(value, language);
  if (length <= longestSmsName) return value;
  row.error('value', 'problem-sms-name-long', { value, length });
  return undefined;
}

function dateOf(row: ProgramRow): LocalDate | undefined {
  const date = readDate(row.cell('value'));
  if (!date) row.error('value', 'problem-date-invalid', { value: row.text('value') });
  return date;
}

function timeOf(row: ProgramRow): LocalTime | undefined {
  const time = readTime(row.cell('value'));
  if (!time) row.error('value', 'problem-time-invalid', { value: row.text('value') });
  return time;
}

function zoneNameOf(row: ProgramRow): string | undefined {
  const value = row.text('value');
  try {
    return zoneOf(value).name;
  } catch {
    row.error('value', 'problem-time-zone-unknown', { value });
    return undefined;
  }
}

function languageOf(row: ProgramRow): Language | undefined {
  const value = row.text('value');
  const language = readLanguage(value);
  if (!language || !isLanguage(language)) row.error('value', 'problem-language-unknown', { value });
  return language;
}

function weekdayOf(row: ProgramRow): Weekday | undefined {
  const value = row.text('value');
  const weekday = readWeekday(value);
  if (weekday === undefined) row.error('value', 'problem-weekday-unknown', { value });
  return weekday;
}

function checkInDaysOf(row: ProgramRow, mostDays: number): number[] | undefined {
  const value = row.text('value');
  const days = asciiDigits(value)
    .split(/[\s,;،+-]+/u)
    .filter(Boolean)
    .map(Number);
  if (days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= mostDays)) {
    return [...new Set(days)].sort((a, b) => a - b);
  }
  row.error('value', 'problem-check-in-days-invalid', { value, days: mostDays });
  return undefined;
}

/** Numbers as they are written in JavaScript, whatever digits and decimal mark the sheet has. */
function settingsIn(rows: ReadonlyMap<string, ProgramRow>): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [name, row] of rows) {
    const rule = ruleOf(name);
    const value = rule && ('pattern' in rule ? readForm(row, rule) : readNumber(row, 'value', rule));
    if (value !== undefined) settings[name] = String(value);
  }
  return settings;
}

function readForm(row: ProgramRow, { pattern, example }: Form): string | undefined {
  const value = asciiDigits(row.text('value'));
  if (value === '' || pattern.test(value)) return value || undefined;
  row.error('value', 'problem-setting-form', { value, example });
  return undefined;
}
