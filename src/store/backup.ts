import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../errors.ts';
import { checkCopy } from './check-copy.ts';
import { isThere } from './is-there.ts';
import { isEmpty, refuseEmpty } from './refuse-empty.ts';
import { storeFailure } from './store-failure.ts';
import { syncFile, syncFolder } from './sync.ts';

export interface Backup {
  readonly path: string;
  readonly pages: number;
}

/** In one go: a copy in steps begins anew with each write in between, and never ends beside a busy bot. */
const allPages = Number.MAX_SAFE_INTEGER;

/**
 * Copies the database into one plain file while it is in use, and looks the copy over before it gets its name. Throws
 * conflict `file-exists` and `database-empty`, not_found `database-missing`, invalid `problem-file-unwritable`, and unavailable
 * `database-…`, which names the file that could not be read or written.
 */
export async function backUp(databasePath: string, path: string): Promise<Backup> {
  if (!isThere(databasePath)) throw new AppError('not_found', 'database-missing', { path: databasePath });
  if (existsSync(path)) throw new AppError('conflict', 'file-exists', { path });
  const part = `${path}.part`;
  try {
    // What a killed backup has left.
    await rm(part, { force: true });
    // Before the database is opened, which leaves a log beside it: there may be no writing here.
    await writeFile(part, '', { flag: 'wx' });
    const pages = await copyDatabase(databasePath, part);
    if (!checkCopy(part)) throw await unsound(databasePath);
    await syncFile(part);
    await rename(part, path);
    await syncFolder(dirname(path));
    return { path, pages };
  } catch (error) {
    await removePart(part);
    throw backupFailure(error, { databasePath, path });
  }
}

async function copyDatabase(databasePath: string, part: string): Promise<number> {
  const source = openSource(databasePath);
  try {
    return (await source.backup(part, { progress: () => allPages })).totalPages;
  } finally {
    source.close();
  }
}

/** What fails here is the database's, not the copy's: it is opened at the first read only. */
function openSource(databasePath: string): SqliteDatabase.Database {
  try {
    const source = new SqliteDatabase(databasePath, { readonly: true });
    source.pragma('schema_version');
    return source;
  } catch (error) {
    const failure = storeFailure(error, databasePath);
    if (failure?.key !== 'database-unwritable') throw failure ?? error;
    throw new AppError('unavailable', 'database-unreadable', { path: databasePath }, { cause: error });
  }
}

/** A copy that holds nothing of ours may be one of a file that holds nothing. */
async function unsound(path: string): Promise<AppError> {
  await refuseEmpty(path);
  if (await isEmpty(path)) return new AppError('not_found', 'database-missing', { path });
  return new AppError('unavailable', 'database-damaged', { path });
}

/** Where it cannot be made it cannot be removed either, and why is being told already. */
const removePart = (part: string): Promise<void> => rm(part, { force: true }).catch(() => undefined);

function backupFailure(error: unknown, paths: { databasePath: string; path: string }): unknown {
  const failure = storeFailure(error, paths.path);
  if (failure?.key === 'database-damaged') return storeFailure(error, paths.databasePath);
  if (failure?.key === 'database-full' || failure?.key === 'database-disk-fails') return failure;
  if (!failure) return error;
  return new AppError('invalid', 'problem-file-unwritable', { path: paths.path }, { cause: error });
}
