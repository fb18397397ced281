import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant } from '../clock.ts';
import { findLatestJob } from '../fortnight/job-queries.ts';
import type { Db } from '../store/open-database.ts';
import type { Signs } from './matter.ts';
import {
  isAnyRefused,
  isAnySetAside,
  listCapsHolding,
  readInboxQueue,
  readOutboxQueue,
} from './queue-queries.ts';

/** The keys of nightly backups: `backup:2026-11-25`. */
export const backupPrefix = 'backup:';

/** The signs that stand in the database and on the disk. */
export async function readSigns(
  db: Db,
  databasePath: string,
  now: Instant,
): Promise<Omit<Signs, 'refused' | 'polledAt' | 'listedAt' | 'isUnsigned' | 'isDamaged' | 'capsNear'>> {
  const lastBackup = await findLatestJob(db, backupPrefix, now);
  return {
    isAnyRefused: await isAnyRefused(db, now),
    isAnySetAside: await isAnySetAside(db, now),
    oldestInbox: (await readInboxQueue(db)).oldest,
    oldestOutbox: (await readOutboxQueue(db, now)).oldest,
    capsHolding: await listCapsHolding(db),
    freeBytes: await freeBytesAt(databasePath),
    hasBackupFailed: lastBackup !== undefined && 'failed' in lastBackup.counts,
  };
}

export async function freeBytesAt(databasePath: string): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(databasePath));
  return bavail * bsize;
}
