import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { checkInDaysOf, checkInKey, promptCheckInWork } from '../fortnight/prompt-check-in.ts';
import { promptLimitMs } from '../fortnight/send-prompts.ts';
import type { DueJob, Job } from './job.ts';
import { listRunningCycles, type RunningCycle } from './running-cycles.ts';

/** Asks on check-in days, up to twelve hours late, and not after the close. */
export const checkInPrompts: Job = {
  name: 'check-in-prompts',
  due: async (db, now) =>
    (await listRunningCycles(db, ['open', 'closed'])).flatMap((running) => dueIn(running, now)),
};

const dueIn = ({ program, cycle }: RunningCycle, now: Instant): DueJob[] =>
  checkInDaysOf(program, cycle)
    .filter(({ at }) => at <= now)
    .map((checkIn) =>
      isTooLate(cycle, checkIn.at, now)
        ? { key: checkInKey(program, cycle, checkIn.day), dueAt: checkIn.at, skip: 'too-late' as const }
        : promptCheckInWork({ program, cycle, checkIn }, now),
    );

/** Also when the tasks themselves came later than the prompt was due. */
const isTooLate = ({ state, openedAt }: Cycle, at: Instant, now: Instant): boolean =>
  state === 'closed' || now - at > promptLimitMs || (openedAt !== undefined && at < openedAt);
