import type { Instant } from '../src/clock.ts';
import { type Assignment, listAssignments } from '../src/cycles/assignment-queries.ts';
import { getCycle } from '../src/cycles/cycle-queries.ts';
import { plannableDays } from '../src/cycles/plan-day.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import { addDays, daysBetween, type LocalDate } from '../src/local-date.ts';
import { buttons } from '../src/messages/button.ts';
import { type Choice, day, inner, names, type Screen, say } from '../src/messages/message.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** The tasks for which a day can be chosen. */
export async function planDaysScreen(db: Db, who: { personId: PersonId; cycleId: CycleId }): Promise<Screen> {
  const assignments = await listAssignments(db, who);
  const tasks = assignments.map((assignment): Choice[] => [taskButton(assignment)]);
  return { message: say('plan-days'), choices: [...tasks, [backToTasks(who.cycleId)]] };
}

/** The days of a task that are still to come. */
export async function planTaskScreen(db: Db, assignment: Assignment, now: Instant): Promise<Screen> {
  const cycle = await getCycle(db, assignment.cycleId);
  const { calendar } = await getProgram(db, cycle.programId);
  const days = datesIn(plannableDays(assignment, { cycle, calendar }, now));
  const chosen = days.map((date) => dayButton(assignment, date));
  const none: Choice = { label: say('button-no-day'), data: buttons.planDay.write(assignment.id, 'none') };
  const back: Choice = { label: say('button-back'), data: buttons.planDays.write(cycle.id) };
  return {
    message: say('plan-task', { title: names(assignment.titles) }),
    choices: [...inPairs(chosen), assignment.plannedDay === undefined ? [back] : [none, back]],
  };
}

function taskButton({ id, position, shortTitles, plannedDay }: Assignment): Choice {
  const planned =
    plannedDay === undefined ? say('plan-not-planned') : say('plan-planned', { day: day(plannedDay) });
  const label = say('button-plan-task', { position, title: names(shortTitles), planned: inner(planned) });
  return { label, data: buttons.planTask.write(id) };
}

const backToTasks = (cycleId: CycleId): Choice => ({
  label: say('button-back'),
  data: buttons.tasks.write(cycleId),
});

const dayButton = (assignment: Assignment, date: LocalDate): Choice => ({
  label: say('button-day', { day: day(date, 'weekday') }),
  data: buttons.planDay.write(assignment.id, date),
});

function datesIn({ first, last }: { first: LocalDate; last: LocalDate }): LocalDate[] {
  const count = Math.max(0, daysBetween(first, last) + 1);
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

const inPairs = (choices: readonly Choice[]): Choice[][] =>
  Array.from({ length: Math.ceil(choices.length / 2) }, (_, row) => choices.slice(row * 2, row * 2 + 2));
