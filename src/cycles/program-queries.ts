import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Language } from '../language.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { ProgramId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { ProgramTable } from '../store/schema/program.ts';
import { defaultCheckInDays, type ProgramCalendar, type Weekday } from './calendar.ts';

export interface Program {
  readonly id: ProgramId;
  readonly code: string;
  readonly name: string;
  /** At most 11 characters: how the organisation signs an SMS. */
  readonly smsName: string;
  readonly language: Language;
  readonly calendar: ProgramCalendar;
  /** By the setting's name: `review_sample`, `location_km` … */
  readonly settings: Readonly<Record<string, string>>;
}

/** Throws not_found `program-unknown`. */
export async function getProgram(db: Db, id: ProgramId): Promise<Program> {
  const [row] = await selectById(db, { id });
  if (!row) throw new AppError('not_found', 'program-unknown', { program: id });
  return programOf(row);
}

export async function findProgramByCode(db: Db, code: string): Promise<Program | undefined> {
  const row = await db.selectFrom('program').selectAll().where('code', '=', code).executeTakeFirst();
  return row && programOf(row);
}

/** All programs, in the order in which they were made. */
export async function listPrograms(db: Db): Promise<Program[]> {
  const rows = await selectAll(db, {});
  return rows.map(programOf);
}

/** The name that tells a program from others; undefined where it is the only one. */
export const nameAmongOthers = async (
  db: Db,
  { name }: Pick<Program, 'name'>,
): Promise<string | undefined> => ((await listPrograms(db)).length > 1 ? name : undefined);

/** The time zone of a program; where none is meant, that of the first one. */
export async function findTimeZone(db: Db, id?: ProgramId): Promise<string> {
  if (id !== undefined) return (await getProgram(db, id)).calendar.timeZone;
  const [first] = await listPrograms(db);
  return first?.calendar.timeZone ?? 'UTC';
}

const selectById = compileOnce((db, slot: SlotsOf<{ id: ProgramId }>) =>
  db.selectFrom('program').selectAll().where('id', '=', slot('id')),
);

const selectAll = compileOnce((db) => db.selectFrom('program').selectAll().orderBy('id'));

const programOf = (row: ProgramTable): Program => ({
  id: row.id,
  code: row.code,
  name: row.name,
  smsName: row.sms_name,
  language: row.language,
  calendar: calendarOf(row),
  settings: settingsShape.parse(JSON.parse(row.settings)),
});

const calendarOf = (row: ProgramTable): ProgramCalendar => ({
  startsOn: row.starts_on,
  cycleDays: row.cycle_days,
  timeZone: row.time_zone,
  opensAt: row.opens_at,
  checkInDays: checkInDaysOf(row),
  checkInAt: row.check_in_at,
  boardWeekday: weekdays[row.board_weekday - 1] ?? 1,
  boardAt: row.board_at,
  quietFrom: row.quiet_from,
  quietTo: row.quiet_to,
  graceHours: row.grace_hours,
});

function checkInDaysOf(row: ProgramTable): number[] {
  const days = row.check_in_days.split(/\s+/).filter((day) => day !== '');
  return days.length > 0 ? days.map(Number) : defaultCheckInDays(row.cycle_days);
}

const settingsShape = z.record(z.string(), z.string());

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
