import { listDueStatuses, refreshStatus, type UpToDate } from '../boards/refresh-status.ts';
import type { Job } from './job.ts';

/** Keeps each group's pinned status up to date. */
export function createLiveStatus(): Job {
  const upToDate: UpToDate = new Map();
  return {
    name: 'live-status',
    due: async (db, now) =>
      (await listDueStatuses(db, now, upToDate)).map((group) => ({
        key: `status:${group.id}`,
        dueAt: now,
        repeat: (tx) => refreshStatus(tx, { group, now }),
      })),
  };
}
