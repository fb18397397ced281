import type { Instant } from '../clock.ts';
import { isAnythingWaitingFrom } from '../fortnight/closing-queries.ts';
import { finishesAt, finishWork, resultsWork } from '../fortnight/finish-cycle.ts';
import type { Db } from '../store/open-database.ts';
import type { Job } from './job.ts';
import { listRunningCycles, type RunningCycle } from './running-cycles.ts';

/** Makes cycles final at the end of the grace, and tells the reps their results. */
export const finishCycles: Job = {
  name: 'finish-cycles',
  due: async (db, now) => {
    const cycles = await listRunningCycles(db, ['closed', 'final']);
    const closed = cycles.filter(({ cycle }) => cycle.state === 'closed');
    const final = cycles.filter(({ cycle }) => cycle.state === 'final');
    const ready = [];
    for (const running of closed) if (await isReady(db, running, now)) ready.push(running);
    return [
      ...ready.map(({ program, cycle }) => finishWork(program, cycle, now)),
      ...final.map(({ program, cycle }) => resultsWork(program, cycle, now)),
    ];
  },
};

/** Answers that came in before the close are recorded first. */
const isReady = async (db: Db, { program, cycle }: RunningCycle, now: Instant): Promise<boolean> =>
  finishesAt(program, cycle) <= now && !(await isAnythingWaitingFrom(db, cycle.closesAt));
