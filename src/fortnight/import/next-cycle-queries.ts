import { defaultCheckInDays, type ProgramCalendar } from '../../cycles/calendar.ts';
import { type Program } from '../../cycles/program-queries.ts';
import { deleteSetting, findSetting, putSetting } from '../../organisation/setting-queries.ts';
import { type ProgramId, parseId, type TaskId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import { type ForNext, forNextShape, type ProgramForNext } from './next-cycle-shape.ts';

const keyOf = (programId: ProgramId): string => `for-next-cycle:${programId}`;

/** What waits for the program's open cycle to close. */
export async function findForNext(db: Db, programId: ProgramId): Promise<ForNext | undefined> {
  const value = await findSetting(db, keyOf(programId));
  return value === undefined ? undefined : forNextShape.parse(JSON.parse(value));
}

/** Keeps what is to wait, in place of what waited before; nothing leaves no trace. */
export async function putForNext(tx: Tx, programId: ProgramId, forNext: ForNext): Promise<void> {
  const isEmpty = [forNext.program, ...Object.values(forNext.tasks)].every(
    (columns) => Object.keys(columns).length === 0,
  );
  if (isEmpty) await deleteSetting(tx, keyOf(programId));
  else await putSetting(tx, keyOf(programId), JSON.stringify(forNext));
}

/** The open cycle has closed: what waited for that counts from now on. */
export async function applyForNext(tx: Tx, programId: ProgramId): Promise<void> {
  const forNext = await findForNext(tx, programId);
  if (!forNext) return;
  if (Object.keys(forNext.program).length > 0)
    await tx.updateTable('program').set(forNext.program).where('id', '=', programId).execute();
  for (const [id, set] of Object.entries(forNext.tasks)) {
    if (Object.keys(set).length > 0)
      await tx.updateTable('task').set(set).where('id', '=', parseId<TaskId>(id)).execute();
  }
  await deleteSetting(tx, keyOf(programId));
}

/** The program with the calendar by which its next cycle goes. */
export async function withNextCalendar(db: Db, program: Program): Promise<Program> {
  const forNext = await findForNext(db, program.id);
  return forNext ? { ...program, calendar: changeCalendar(program.calendar, forNext.program) } : program;
}

function changeCalendar(calendar: ProgramCalendar, changes: ProgramForNext): ProgramCalendar {
  const cycleDays = changes.cycle_days ?? calendar.cycleDays;
  return {
    ...calendar,
    cycleDays,
    startsOn: changes.starts_on ?? calendar.startsOn,
    timeZone: changes.time_zone ?? calendar.timeZone,
    opensAt: changes.opens_at ?? calendar.opensAt,
    checkInAt: changes.check_in_at ?? calendar.checkInAt,
    graceHours: changes.grace_hours ?? calendar.graceHours,
    checkInDays: checkInDaysOf(changes.check_in_days, cycleDays) ?? calendar.checkInDays,
  };
}

function checkInDaysOf(text: string | undefined, cycleDays: number): number[] | undefined {
  if (text === undefined) return undefined;
  return text === '' ? defaultCheckInDays(cycleDays) : text.split(' ').map(Number);
}
