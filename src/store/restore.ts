import { constants, createReadStream } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../errors.ts';
import { checkCopy } from './check-copy.ts';
import { isThere } from './is-there.ts';
import { listReplaced } from './list-replaced.ts';
import { takeLock } from './lock.ts';
import { listKnownMigrations } from './migrate.ts';
import { realPathOf } from './real-path.ts';
import { storeFailure } from './store-failure.ts';
import { syncFile, syncFolder } from './sync.ts';

/**
 * Puts a backup in the place of the database, while no bot is running. The replaced one stays beside it, under the
 * name of the database with a suffix, which is returned. Killed at any moment it leaves the database as it was, or a restore that the next to take the lock
 * finishes. Throws not_found `problem-file-missing`, invalid `backup-damaged`, conflict `database-newer` for a backup
 * of a newer version, conflict `database-locked`, and unavailable `database-…` for what the disk refuses.
 */
export async function restore(
  databasePath: string,
  { backup: path, suffix }: { readonly backup: string; readonly suffix: string },
): Promise<{ replaced: string | undefined }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new AppError('not_found', 'problem-file-missing', { path });
  if (!found.isFile()) throw new AppError('invalid', 'backup-damaged', { path });
  try {
    await mkdir(dirname(databasePath), { recursive: true });
    const place = realPathOf(databasePath);
    if (realPathOf(path) === place) throw new AppError('invalid', 'restore-itself', { path });
    using _lock = takeLock(databasePath);
    return { replaced: await putInPlace({ path, place, kept: `${place}.${suffix}` }) };
  } catch (error) {
    throw storeFailure(error, databasePath) ?? error;
  }
}

async function putInPlace({
  path,
  place,
  kept,
}: Record<'path' | 'place' | 'kept', string>): Promise<string | undefined> {
  const part = `${place}.restoring`;
  try {
    await finishRestore(place);
    await copySound(path, part);
    const replaced = await keepReplaced(place, kept);
    await rename(part, restoredPath(place));
    await syncFolder(dirname(place));
    await finishRestore(place);
    return replaced;
  } finally {
    for (const end of ['', ...logEnds]) await rm(part + end, { force: true }).catch(() => undefined);
  }
}

/**
 * Lets a restored database take its place, if there is one that has not yet: its write-ahead log would be read into
 * the new one, and goes first. To be called with the lock, before the database is opened.
 */
export async function finishRestore(databasePath: string): Promise<void> {
  const place = realPathOf(databasePath);
  if (!isThere(restoredPath(place))) return removeSecondNames(place);
  for (const end of logEnds) await rm(place + end, { force: true });
  await rename(restoredPath(place), place);
  await syncFolder(dirname(place));
}

/**
 * A restore that was killed before its backup waited here has left a second name of the database. It is no copy: what
 * is written from now on would stand in it too, beside a log of then.
 */
async function removeSecondNames(place: string): Promise<void> {
  const own = await stat(place).catch(() => undefined);
  if (!own || own.nlink < 2) return;
  for (const name of await listReplaced(place)) {
    const other = await stat(name).catch(() => undefined);
    if (other?.ino !== own.ino || other.dev !== own.dev) continue;
    for (const end of [...logEnds, '']) await rm(name + end, { force: true });
  }
}

/**
 * Whether there is a database, or one that has yet to take its place. Throws unavailable `database-unreadable` where
 * the folder does not let us look.
 */
export const hasDatabase = (databasePath: string): boolean =>
  isThere(databasePath) || isRestoreWaiting(databasePath);

/** Whether a restore was killed after all but its last step, which the next to take the lock does. */
export function isRestoreWaiting(databasePath: string): boolean {
  if (!isThere(dirname(databasePath))) return false;
  return isThere(restoredPath(realPathOf(databasePath)));
}

/** A whole and checked database that waits under this name, beside the place that it will take. */
const restoredPath = (place: string): string => `${place}.restored`;

const logEnds = ['-wal', '-shm'] as const;

/** A file that was replaced may have a log beside it, with what was written last; checking takes it in. */
async function copySound(path: string, part: string): Promise<void> {
  await copyContent(path, part);
  if (isThere(`${path}-wal`)) await copyContent(`${path}-wal`, `${part}-wal`);
  const applied = checkCopy(part);
  if (!applied) throw new AppError('invalid', 'backup-damaged', { path });
  const known = await listKnownMigrations();
  const newer = applied.find((name) => !known.includes(name));
  if (newer !== undefined) throw new AppError('conflict', 'database-newer', { migration: newer });
  await syncFile(part);
}

/** Without the rights of the file, which may be open to all or closed to writing. */
const copyContent = (from: string, to: string): Promise<void> => writeFile(to, createReadStream(from));

/** A second name for the database and what is in its log; a copy where the disk gives no second names. */
async function keepReplaced(databasePath: string, replaced: string): Promise<string | undefined> {
  if (!isThere(databasePath)) return undefined;
  for (const end of ['', ...logEnds]) {
    if (!isThere(databasePath + end)) continue;
    const [from, to] = [databasePath + end, replaced + end];
    await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_EXCL));
  }
  return replaced;
}
