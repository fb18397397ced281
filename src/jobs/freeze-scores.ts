import { freezeWork } from '../fortnight/freeze-scores.ts';
import type { Job } from './job.ts';
import { listRunningCycles } from './running-cycles.ts';

/** Freezes the scores of cycles whose time for reviews is over. */
export const freezeScores: Job = {
  name: 'freeze-scores',
  due: async (db, now) =>
    (await listRunningCycles(db, ['final']))
      .filter(({ cycle }) => cycle.freezesAt <= now)
      .map(({ program, cycle }) => freezeWork(program, cycle, now)),
};
