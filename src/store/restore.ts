import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { checkCopy } from './check-copy.ts';
import { takeLock } from './lock.ts';
import { listKnownMigrations } from './migrate.ts';
import { storeFailure } from './store-failure.ts';
import { syncFile, syncFolder } from './sync.ts';

/**
 * Puts a backup in the place of the database, while no bot is running. The replaced one stays beside it; its new name
 * is returned. Killed at any moment it leaves the database as it was, or a restore that the next to take the lock
 * finishes. Throws not_found `problem-file-missing`, invalid `backup-damaged`, conflict `database-newer` for a backup
 * of a newer version, conflict `database-locked`, and unavailable `database-…` for what the disk refuses.
 */
export async function restore(
  databasePath: string,
  path: string,
  suffix: string,
): Promise<{ replaced: string | undefined }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new AppError('not_found', 'problem-file-missing', { path });
  if (!found.isFile()) throw new AppError('invalid', 'backup-damaged', { path });
  if (resolve(path) === resolve(databasePath)) throw new AppError('invalid', 'restore-itself', { path });
  const part = `${databasePath}.restoring`;
  try {
    await mkdir(dirname(databasePath), { recursive: true });
    using _lock = takeLock(databasePath);
    await finishRestore(databasePath);
    await copySound(path, part);
    const replaced = await keepReplaced(databasePath, `${databasePath}.${suffix}`);
    await rename(part, restoredPath(databasePath));
    await syncFolder(dirname(databasePath));
    await finishRestore(databasePath);
    return { replaced };
  } catch (error) {
    throw storeFailure(error, databasePath) ?? error;
  } finally {
    for (const end of ['', ...logEnds]) await rm(part + end, { force: true }).catch(() => undefined);
  }
}

/**
 * Lets a restored database take its place, if there is one that has not yet: its write-ahead log would be read into
 * the new one, and goes first. To be called with the lock, before the database is opened.
 */
export async function finishRestore(databasePath: string): Promise<void> {
  if (!existsSync(restoredPath(databasePath))) return;
  for (const end of logEnds) await rm(databasePath + end, { force: true });
  await rename(restoredPath(databasePath), databasePath);
  await syncFolder(dirname(databasePath));
}

/** Whether there is a database, or one that has yet to take its place. */
export const hasDatabase = (databasePath: string): boolean =>
  existsSync(databasePath) || existsSync(restoredPath(databasePath));

/** A whole and checked database that waits under this name. */
const restoredPath = (databasePath: string): string => `${databasePath}.restored`;

const logEnds = ['-wal', '-shm'] as const;

/** A file that was replaced may have a log beside it, with what was written last; checking takes it in. */
async function copySound(path: string, part: string): Promise<void> {
  await copyFile(path, part);
  if (existsSync(`${path}-wal`)) await copyFile(`${path}-wal`, `${part}-wal`);
  const applied = checkCopy(part);
  if (!applied) throw new AppError('invalid', 'backup-damaged', { path });
  const known = await listKnownMigrations();
  const newer = applied.find((name) => !known.includes(name));
  if (newer !== undefined) throw new AppError('conflict', 'database-newer', { migration: newer });
  await syncFile(part);
}

/** A second name for the database and what is in its log; a copy where the disk gives no second names. */
async function keepReplaced(databasePath: string, replaced: string): Promise<string | undefined> {
  if (!existsSync(databasePath)) return undefined;
  for (const end of ['', ...logEnds]) {
    if (!existsSync(databasePath + end)) continue;
    const [from, to] = [databasePath + end, replaced + end];
    await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_EXCL));
  }
  return replaced;
}
