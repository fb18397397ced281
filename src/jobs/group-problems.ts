import { tellGroupProblem } from '../fortnight/tell-group-problem.ts';
import { listUntoldProblems } from '../organisation/group-queries.ts';
import type { Job } from './job.ts';

/** Tells coordinators of groups in which the bot cannot do its work, each time once. */
export const groupProblems: Job = {
  name: 'group-problems',
  due: async (db, now) =>
    (await listUntoldProblems(db)).map((group) => ({
      key: `group-problem:${group.id}`,
      dueAt: now,
      repeat: (tx) => tellGroupProblem(tx, group, now),
    })),
};
