import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../errors.ts';
import { takeLock } from './lock.ts';
import { listKnownMigrations } from './migrate.ts';

export interface Backup {
  readonly path: string;
  readonly pages: number;
}

/** In one go: a copy in steps begins anew with each write in between, and never ends beside a busy bot. */
const allPages = Number.MAX_SAFE_INTEGER;

/**
 * Copies the database into one plain file while it is in use, and looks the copy over before it gets its name. Throws
 * conflict `file-exists`, not_found `database-missing`, and invalid `backup-damaged` if the database is.
 */
export async function backUp(databasePath: string, path: string): Promise<Backup> {
  if (!existsSync(databasePath)) throw new AppError('not_found', 'database-missing', { path: databasePath });
  if (existsSync(path)) throw new AppError('conflict', 'file-exists', { path });
  const part = `${path}.part`;
  // Of a backup that was cut off.
  await rm(part, { force: true });
  const source = new SqliteDatabase(databasePath, { readonly: true });
  try {
    const { totalPages } = await source.backup(part, { progress: () => allPages });
    checkCopy(part, path);
    await syncFile(part);
    await rename(part, path);
    await syncFolder(dirname(path));
    return { path, pages: totalPages };
  } catch (error) {
    throw unwritable(error)
      ? new AppError('invalid', 'problem-file-unwritable', { path }, { cause: error })
      : error;
  } finally {
    source.close();
    await rm(part, { force: true });
  }
}

/**
 * Puts a backup in the place of the database, while no bot is running. The replaced one stays beside it; its new name
 * is returned. Throws not_found `problem-file-missing`, invalid `backup-damaged`, conflict `database-newer` for a
 * backup of a newer version, and conflict `database-locked`.
 */
export async function restore(
  databasePath: string,
  path: string,
  suffix: string,
): Promise<{ replaced: string | undefined }> {
  if (!existsSync(path)) throw new AppError('not_found', 'problem-file-missing', { path });
  if (resolve(path) === resolve(databasePath)) throw new AppError('invalid', 'restore-itself', { path });
  using _lock = takeLock(databasePath);
  const part = `${databasePath}.restoring`;
  try {
    await copyFile(path, part);
    const applied = checkCopy(part, path);
    const known = await listKnownMigrations();
    const newer = applied.find((name) => !known.includes(name));
    if (newer !== undefined) throw new AppError('conflict', 'database-newer', { migration: newer });
    await syncFile(part);
    const replaced = await moveAside(databasePath, `${databasePath}.${suffix}`);
    await rename(part, databasePath);
    await syncFolder(dirname(databasePath));
    return { replaced };
  } finally {
    await rm(part, { force: true });
  }
}

/** Makes one plain file of the copy, reads all of it, and returns the migrations that made its schema. */
function checkCopy(copy: string, path: string): string[] {
  const damaged = (cause?: unknown) => new AppError('invalid', 'backup-damaged', { path }, { cause });
  try {
    const sqlite = new SqliteDatabase(copy);
    try {
      sqlite.pragma('journal_mode = delete');
      if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') throw damaged();
      return sqlite.prepare<[], string>('select name from kysely_migration order by name').pluck().all();
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw error instanceof SqliteDatabase.SqliteError ? damaged(error) : error;
  }
}

/** What is in the write-ahead log belongs to the database: the three files go together. */
async function moveAside(databasePath: string, replaced: string): Promise<string | undefined> {
  if (!existsSync(databasePath)) return undefined;
  for (const end of ['-wal', '-shm', ''])
    if (existsSync(databasePath + end)) await rename(databasePath + end, replaced + end);
  return replaced;
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}

const unwritable = (error: unknown): boolean =>
  (error instanceof Error && 'syscall' in error) ||
  (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_CANTOPEN')) ||
  (error instanceof TypeError && error.message.includes('directory does not exist'));
