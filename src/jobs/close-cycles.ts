import { closeWork } from '../fortnight/close-cycle.ts';
import type { Job } from './job.ts';
import { listRunningCycles } from './running-cycles.ts';

/** Closes cycles at midnight after their last day. */
export const closeCycles: Job = {
  name: 'close-cycles',
  due: async (db, now) =>
    (await listRunningCycles(db, ['open']))
      .filter(({ cycle }) => cycle.closesAt <= now)
      .map(({ program, cycle }) => closeWork(program, cycle, now)),
};
