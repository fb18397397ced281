import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { promptPlannedDaysWork } from '../fortnight/prompt-planned-days.ts';
import { promptLimitMs } from '../fortnight/send-prompts.ts';
import { addDays, type LocalDate, localDateAt } from '../local-date.ts';
import type { DueJob, Job } from './job.ts';
import { listRunningCycles, type RunningCycle } from './running-cycles.ts';

/** Asks about planned tasks in the evening of their day, up to twelve hours late, and not after the close. */
export const plannedDayPrompts: Job = {
  name: 'planned-day-prompts',
  due: async (db, now) =>
    (await listRunningCycles(db, ['open', 'closed'])).flatMap((running) => dueIn(running, now)),
};

const dueIn = ({ program, cycle }: RunningCycle, now: Instant): DueJob[] =>
  datesBetween(cycle.startsOn, lastDate(program, cycle, now))
    .map((date) => promptPlannedDaysWork({ program, cycle, date }, now))
    .filter(({ dueAt }) => dueAt > cycle.opensAt && dueAt <= now)
    .map((work) => {
      const { key, dueAt } = work;
      return cycle.state === 'closed' || now - dueAt > promptLimitMs
        ? { key, dueAt, skip: 'too-late' as const }
        : work;
    });

function lastDate({ calendar }: Program, { endsOn }: Cycle, now: Instant): LocalDate {
  const today = localDateAt(now, calendar.timeZone);
  return today < endsOn ? today : endsOn;
}

function datesBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const dates = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
