import { listDueStatuses, refreshStatus } from '../boards/refresh-status.ts';
import type { Job } from './job.ts';

/** Keeps each group's pinned status up to date. */
export const liveStatus: Job = {
  name: 'live-status',
  due: async (db, now) =>
    (await listDueStatuses(db, now)).map((group) => ({
      key: `status:${group.id}`,
      dueAt: now,
      repeat: (tx) => refreshStatus(tx, { group, now }),
    })),
};
