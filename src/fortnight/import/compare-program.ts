import { cycleDates, type ProgramCalendar } from '../../cycles/calendar.ts';
import type { Language } from '../../language.ts';
import { addDays, type LocalDate, localTime } from '../../local-date.ts';
import { newId, type ProgramId } from '../../store/ids.ts';
import type { ProgramTable } from '../../store/schema/program.ts';
import type { PlannedProgram, Problem } from '../plan.ts';
import { changedColumns } from './changed-columns.ts';
import type { SheetChanges } from './import-report.ts';
import { type ProgramForNext, programForNextColumns } from './next-cycle-shape.ts';
import type { StoredProgram } from './program-queries.ts';

export interface ProgramComparison {
  readonly changes: SheetChanges;
  readonly problems: readonly Problem[];
  /** The program of the plan's tasks; undefined if there is none, or if it is not clear which. */
  readonly program:
    | { readonly id: ProgramId; readonly code: string; readonly language: Language }
    | undefined;
  readonly added: ProgramTable | undefined;
  readonly updated: Partial<ProgramTable> | undefined;
  /** What is to count from the next cycle; undefined while none is open. */
  readonly forNext: ProgramForNext | undefined;
}

export interface ProgramDefaults {
  readonly language: Language;
  readonly timeZone: string;
}

const noChanges: SheetChanges = { added: [], changed: [], unchanged: 0 };
const longestSmsName = 11;

/** What a plan says of its program against the one that is stored. Without a program sheet it is the one that there is. */
export function compareProgram(
  planned: PlannedProgram | undefined,
  stored: readonly StoredProgram[],
  defaults: ProgramDefaults,
): ProgramComparison {
  const [only] = stored;
  const known =
    planned?.code === undefined
      ? stored.length === 1
        ? only
        : undefined
      : stored.find(({ row }) => row.code === planned.code);
  if (planned === undefined) return { ...nothing, program: known?.row };
  if (known) return compareKnown(planned, known);
  if (planned.code === undefined)
    return refused(
      planned,
      'code',
      stored.length > 1 ? 'import-program-which' : 'import-program-name-missing',
    );
  if (planned.startsOn === undefined) return refused(planned, 'starts_on', 'import-program-start-missing');
  return compareNew(planned, newProgram(planned, planned.code, planned.startsOn, defaults), stored);
}

const nothing: ProgramComparison = {
  changes: noChanges,
  problems: [],
  program: undefined,
  added: undefined,
  updated: undefined,
  forNext: undefined,
};

const refused = (planned: PlannedProgram, column: string, key: string): ProgramComparison =>
  planned.unreadable?.includes(column)
    ? nothing
    : { ...nothing, problems: [{ ...planned.at, column, key, vars: {}, severity: 'error' }] };

function compareNew(
  planned: PlannedProgram,
  added: ProgramTable,
  [other]: readonly StoredProgram[],
): ProgramComparison {
  const vars = { code: added.code, other: other?.row.code ?? '' };
  const key = 'import-program-second';
  return {
    ...nothing,
    changes: { ...noChanges, added: [{ ...planned.at, what: added.code, columns: [] }] },
    problems: other ? [{ ...planned.at, column: 'code', key, vars, severity: 'notice' }] : [],
    program: added,
    added,
  };
}

const newProgram = (
  planned: PlannedProgram,
  code: string,
  startsOn: LocalDate,
  defaults: ProgramDefaults,
): ProgramTable => ({
  id: newId<ProgramId>(),
  code,
  name: planned.name ?? code,
  sms_name: planned.smsName ?? (planned.name ?? code).slice(0, longestSmsName).trim(),
  starts_on: startsOn,
  cycle_days: planned.cycleDays ?? 14,
  time_zone: planned.timeZone ?? defaults.timeZone,
  language: planned.language ?? defaults.language,
  opens_at: planned.opensAt ?? localTime('09:00'),
  check_in_days: planned.checkInDays?.join(' ') ?? '',
  check_in_at: planned.checkInAt ?? localTime('18:00'),
  board_weekday: planned.boardWeekday ?? 1,
  board_at: planned.boardAt ?? localTime('09:00'),
  quiet_from: planned.quietFrom ?? localTime('21:00'),
  quiet_to: planned.quietTo ?? localTime('09:00'),
  grace_hours: planned.graceHours ?? 12,
  settings: JSON.stringify(planned.settings),
});

function compareKnown(planned: PlannedProgram, { row, forNext, open }: StoredProgram): ProgramComparison {
  const wanted = columnsOf(planned, row);
  const expected = { ...row, ...changedColumns<ProgramTable>(row, forNext) };
  const changed = changedColumns(expected, wanted);
  const program = row;
  if (!changed) return { ...nothing, program, changes: { ...noChanges, unchanged: 1 } };
  const columns = Object.keys(changed);
  const later = open ? programForNextColumns.filter((column) => column in changed) : [];
  const change = {
    ...planned.at,
    what: row.code,
    columns,
    ...(later.length > 0 ? { fromNextCycle: true as const } : {}),
  };
  const all = { ...expected, ...changed };
  return {
    changes: { ...noChanges, changed: [change] },
    problems: open ? gapProblems(planned, calendarOf(all), open) : [],
    program,
    added: undefined,
    updated: changedColumns(row, open ? withoutForNext(all) : all),
    forNext: open && (changedColumns<ProgramForNext>(row, onlyForNext(all)) ?? {}),
  };
}

/** The next cycle must not begin before the open one has ended; if it leaves days out, that is worth a look. */
function gapProblems(
  planned: PlannedProgram,
  calendar: Parameters<typeof cycleDates>[0],
  open: NonNullable<StoredProgram['open']>,
): Problem[] {
  const { dayOne } = cycleDates(calendar, open.nextNumber);
  const followsOn = addDays(open.endsOn, 1);
  if (dayOne === followsOn) return [];
  const startsOn = addDays(followsOn, -(open.nextNumber - 1) * calendar.cycleDays);
  const isTooEarly = dayOne < followsOn;
  return [
    {
      ...planned.at,
      column: 'starts_on',
      key: isTooEarly ? 'import-program-overlap' : 'import-program-gap',
      vars: { next: dayOne, end: open.endsOn, suggestion: startsOn },
      severity: isTooEarly ? 'error' : 'notice',
    },
  ];
}

const calendarOf = (
  row: ProgramTable,
): Pick<ProgramCalendar, 'startsOn' | 'cycleDays' | 'timeZone' | 'opensAt' | 'graceHours'> => ({
  startsOn: row.starts_on,
  cycleDays: row.cycle_days,
  timeZone: row.time_zone,
  opensAt: row.opens_at,
  graceHours: row.grace_hours,
});

const columnsOf = (
  planned: PlannedProgram,
  row: ProgramTable,
): { [K in keyof ProgramTable]?: ProgramTable[K] | undefined } => ({
  name: planned.name,
  sms_name: planned.smsName,
  starts_on: planned.startsOn,
  cycle_days: planned.cycleDays,
  time_zone: planned.timeZone,
  language: planned.language,
  opens_at: planned.opensAt,
  check_in_days: planned.checkInDays?.join(' '),
  check_in_at: planned.checkInAt,
  board_weekday: planned.boardWeekday,
  board_at: planned.boardAt,
  quiet_from: planned.quietFrom,
  quiet_to: planned.quietTo,
  grace_hours: planned.graceHours,
  settings: settingsOf(planned, row),
});

/** A setting that the sheet does not name stays; the text is the same if nothing changes. */
function settingsOf({ settings }: PlannedProgram, row: ProgramTable): string {
  const stored: unknown = JSON.parse(row.settings);
  return JSON.stringify({ ...(typeof stored === 'object' ? stored : {}), ...settings });
}

const onlyForNext = (row: ProgramTable): Required<ProgramForNext> => ({
  starts_on: row.starts_on,
  cycle_days: row.cycle_days,
  time_zone: row.time_zone,
  opens_at: row.opens_at,
  check_in_days: row.check_in_days,
  check_in_at: row.check_in_at,
  grace_hours: row.grace_hours,
});

function withoutForNext(row: ProgramTable): Partial<ProgramTable> {
  const names: readonly string[] = programForNextColumns;
  return Object.fromEntries(Object.entries(row).filter(([column]) => !names.includes(column)));
}
