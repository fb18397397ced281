import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../errors.ts';
import { realPathOf } from './real-path.ts';
import { storeFailure } from './store-failure.ts';

interface Holder {
  readonly process: number;
  /** In ISO 8601. */
  readonly since: string;
}

/**
 * Holds an open transaction on `<database>.lock`, a second SQLite file beside the real one: it frees itself when the
 * process dies. Throws (conflict) when another process holds it, and names that process. A reserved lock, not an
 * exclusive one, so that the one who is refused can still read who holds it. Throws unavailable `lock-damaged` and
 * `database-…` for what the disk refuses.
 */
export function takeLock(databasePath: string): Disposable {
  const path = lockPathOf(databasePath);
  const lock = openLock(databasePath, path);
  try {
    const holder = reserve(lock);
    if (holder)
      throw new AppError('conflict', 'database-locked', {
        path: databasePath,
        process: String(holder.process),
        since: holder.since,
      });
  } catch (error) {
    lock.close();
    throw lockFailure(error, path) ?? error;
  }
  return { [Symbol.dispose]: () => lock.close() };
}

/**
 * Who holds the lock; undefined: nobody. Makes no lock and writes nothing into it. A lock that may only be read cannot
 * be tried; then its holder is who is named in it and alive. Throws unavailable `lock-damaged` and `database-…`.
 */
export function findHolder(databasePath: string): Holder | undefined {
  const path = lockPathOf(databasePath);
  if (!existsSync(path)) return undefined;
  try {
    const lock = new SqliteDatabase(path, { fileMustExist: true, timeout: 0 });
    try {
      return isTaken(lock) ? readHolder(lock) : undefined;
    } finally {
      lock.close();
    }
  } catch (error) {
    throw lockFailure(error, path) ?? error;
  }
}

function lockPathOf(databasePath: string): string {
  try {
    return `${realPathOf(databasePath)}.lock`;
  } catch (error) {
    throw storeFailure(error, databasePath) ?? error;
  }
}

function openLock(databasePath: string, path: string): SqliteDatabase.Database {
  try {
    return new SqliteDatabase(path, { timeout: 0 });
  } catch (error) {
    throw storeFailure(error, existsSync(path) ? path : databasePath) ?? error;
  }
}

/** Returns who was faster, if anybody was. */
function reserve(lock: SqliteDatabase.Database): Holder | undefined {
  try {
    lock.exec('create table if not exists holder (process integer not null, since text not null)');
    lock.transaction(() => writeHolder(lock)).immediate();
    lock.exec('begin immediate');
    return undefined;
  } catch (error) {
    if (isOf('SQLITE_BUSY', error)) return readHolder(lock);
    throw error;
  }
}

/** A transaction in which nothing is written leaves the file as it is. */
function isTaken(lock: SqliteDatabase.Database): boolean {
  try {
    lock.exec('begin immediate');
    lock.exec('rollback');
    return false;
  } catch (error) {
    if (isOf('SQLITE_BUSY', error)) return true;
    if (isOf('SQLITE_READONLY', error)) return isAlive(readHolder(lock).process);
    throw error;
  }
}

function isAlive(id: number): boolean {
  if (id <= 0 || id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function writeHolder(lock: SqliteDatabase.Database): void {
  lock.prepare('delete from holder').run();
  lock
    .prepare('insert into holder (process, since) values (?, ?)')
    .run(process.pid, new Date().toISOString());
}

function readHolder(lock: SqliteDatabase.Database): Holder {
  const row = lock.prepare<[], Holder>('select process, since from holder').get();
  return row ?? { process: 0, since: '' };
}

/**
 * A damaged lock is not replaced here: of two who do that at once, each would remove the new one of the other, and
 * both would hold one.
 */
function lockFailure(error: unknown, path: string): AppError | undefined {
  const failure = storeFailure(error, path);
  if (failure?.key !== 'database-damaged') return failure;
  return new AppError('unavailable', 'lock-damaged', { path }, { cause: error });
}

const isOf = (code: string, error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && error.code.startsWith(code);
