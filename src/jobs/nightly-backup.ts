import type { Instant } from '../clock.ts';
import { instantOf } from '../cycles/calendar.ts';
import { localDateAt, localTime } from '../local-date.ts';
import type { Log } from '../log.ts';
import { type BackupPlan, backUpOf } from '../operation/nightly-backup.ts';
import { backupPrefix } from '../operation/read-signs.ts';
import type { Job } from './job.ts';

/** While people sleep; in zones that change the clock, an hour that is there every night. */
const backupAt = localTime('04:30');

/**
 * Backs the database up every night; one that was missed is made up for on the same day. A failure is recorded, and
 * not tried again before the next night: a disk that is full would be written full every minute. One that a stop has cut
 * off is made after the next start.
 */
export const nightlyBackup = (plan: BackupPlan & { timeZone: string; log: Log; stop: AbortSignal }): Job => ({
  name: 'nightly-backup',
  due: async (_db, now) => {
    const date = localDateAt(now, plan.timeZone);
    const dueAt: Instant = instantOf(date, backupAt, plan.timeZone);
    if (dueAt > now) return [];
    const beside = () =>
      backUpOf(plan, date).catch((error: unknown) => {
        plan.stop.throwIfAborted();
        plan.log.error({ error }, 'backup failed');
        return { failed: 1 };
      });
    return [{ key: `${backupPrefix}${date}`, dueAt, beside }];
  },
});
