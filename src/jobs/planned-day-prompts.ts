import type { Instant } from '../clock.ts';
import { promptPlannedDaysWork } from '../fortnight/prompt-planned-days.ts';
import { addDays, type LocalDate, localDateAt } from '../local-date.ts';
import { isTooLate } from './check-in-prompts.ts';
import type { DueJob, Job } from './job.ts';
import { listRunningCycles, type RunningCycle } from './running-cycles.ts';

/** Asks about planned tasks in the evening of their day, up to twelve hours late. */
export const plannedDayPrompts: Job = {
  name: 'planned-day-prompts',
  due: async (db, now) => (await listRunningCycles(db, ['open'])).flatMap((running) => dueIn(running, now)),
};

const dueIn = ({ program, cycle }: RunningCycle, now: Instant): DueJob[] =>
  datesBetween(cycle.startsOn, localDateAt(now, program.calendar.timeZone))
    .map((date) => promptPlannedDaysWork({ program, cycle, date }, now))
    .filter(({ dueAt }) => dueAt <= now)
    .map((work) => {
      const { key, dueAt } = work;
      return isTooLate(cycle, dueAt, now) ? { key, dueAt, skip: 'too-late' as const } : work;
    });

function datesBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const dates = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
