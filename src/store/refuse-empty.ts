import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { isThere } from './is-there.ts';
import { backupFolder, listBackups } from './list-backups.ts';
import { listReplaced } from './list-replaced.ts';
import { listAppliedMigrations } from './migrate.ts';
import { openForLook } from './open-database.ts';
import { isRestoreWaiting } from './restore.ts';

/**
 * Throws conflict `database-empty` for a file that holds none of our tables while there are backups of it: it has been
 * emptied, and whoever began anew on it would greet everybody as a stranger. To be called before the database is opened
 * for work, which writes into an empty file and removes what is left of its log.
 */
export async function refuseEmpty(path: string): Promise<void> {
  if (isRestoreWaiting(path) || !(await isEmpty(path))) return;
  const backup = await findLatestBackup(path);
  if (backup !== undefined) throw new AppError('conflict', 'database-empty', { path, backup });
}

/** Whether there is a file that holds none of our tables. */
export async function isEmpty(path: string): Promise<boolean> {
  if (!isThere(path)) return false;
  if (statSync(path).size === 0) return true;
  const db = openForLook(path);
  try {
    return (await listAppliedMigrations(db)).length === 0;
  } finally {
    await db.destroy();
  }
}

/** The latest of the nights, or else of what restores have replaced. What is empty itself is none. */
async function findLatestBackup(path: string): Promise<string | undefined> {
  const folder = backupFolder(path);
  const nightly = (await listBackups(folder)).map((name) => join(folder, name));
  return [...(await listReplaced(path)), ...nightly].findLast(holdsSomething);
}

const holdsSomething = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
