import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { addDays, type LocalDate, localDateAt } from '../local-date.ts';
import type { AssignmentId, PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type Assignment, deletePlannedDay, getAssignment, putPlannedDay } from './assignment-queries.ts';
import { dateOfDay, plannedDayMoment } from './calendar.ts';
import { type Cycle, getCycle } from './cycle-queries.ts';
import { getProgram } from './program-queries.ts';

/**
 * Keeps the day that a rep has chosen for a task; no day forgets it. Refused: another person's or a frozen task
 * (not_found `assignment-unknown`), a cycle that is not open (conflict `cycle-not-open`), a day that is past or
 * outside the days of the task and the cycle (invalid `planned-day-outside`).
 */
export async function planDay(
  db: Db,
  input: { personId: PersonId; assignmentId: AssignmentId; day: LocalDate | undefined },
  now: Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const assignment = await getAssignment(tx, input.assignmentId);
    if (assignment.personId !== input.personId || assignment.isFrozen)
      throw new AppError('not_found', 'assignment-unknown', { assignment: input.assignmentId });
    const cycle = await getCycle(tx, assignment.cycleId);
    if (cycle.state !== 'open' || now >= cycle.closesAt) throw new AppError('conflict', 'cycle-not-open');
    if (input.day === undefined) return deletePlannedDay(tx, assignment.id);
    await refuseOutside(tx, { assignment, cycle, day: input.day, now });
    await putPlannedDay(tx, { assignmentId: assignment.id, day: input.day }, now);
  });
}

/** The days that can be chosen for a task: those of the task and the cycle whose evening, when the bot asks, is to come. */
export function plannableDays(
  assignment: Pick<Assignment, 'fromDay' | 'untilDay'>,
  { cycle, calendar }: { cycle: Pick<Cycle, 'dayOne' | 'startsOn' | 'endsOn'>; calendar: Evenings },
  now: Instant,
): { first: LocalDate; last: LocalDate } {
  const from = assignment.fromDay === undefined ? cycle.startsOn : dateOfDay(cycle, assignment.fromDay);
  const until = assignment.untilDay === undefined ? cycle.endsOn : dateOfDay(cycle, assignment.untilDay);
  const first = latest(from, cycle.startsOn, nextEvening(calendar, now));
  return { first, last: until < cycle.endsOn ? until : cycle.endsOn };
}

type Evenings = Parameters<typeof plannedDayMoment>[0];

function nextEvening(calendar: Evenings, now: Instant): LocalDate {
  const today = localDateAt(now, calendar.timeZone);
  return now < plannedDayMoment(calendar, today) ? today : addDays(today, 1);
}

const latest = (...dates: [LocalDate, ...LocalDate[]]): LocalDate => dates.reduce((a, b) => (b > a ? b : a));

async function refuseOutside(
  tx: Tx,
  input: { assignment: Assignment; cycle: Cycle; day: LocalDate; now: Instant },
): Promise<void> {
  const { assignment, cycle, day, now } = input;
  const { calendar } = await getProgram(tx, cycle.programId);
  const { first, last } = plannableDays(assignment, { cycle, calendar }, now);
  if (day < first || day > last) throw new AppError('invalid', 'planned-day-outside', { day, first, last });
}
