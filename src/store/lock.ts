import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../errors.ts';

/**
 * Holds an open transaction on `<database>.lock`, a second SQLite file: it frees itself when the process dies.
 * Throws (conflict) when another process holds it, and names that process. A reserved lock, not an exclusive one,
 * so that the one who is refused can still read who holds it.
 */
export function takeLock(databasePath: string): Disposable {
  const lock = new SqliteDatabase(`${databasePath}.lock`, { timeout: 0 });
  try {
    lock.exec('create table if not exists holder (process integer not null, since text not null)');
    lock.transaction(() => writeHolder(lock)).immediate();
    lock.exec('begin immediate');
  } catch (error) {
    const holder = isBusy(error) ? readHolder(lock) : undefined;
    lock.close();
    if (!holder) throw error;
    throw new AppError('conflict', 'database-locked', {
      path: databasePath,
      process: String(holder.process),
      since: holder.since,
    });
  }
  return { [Symbol.dispose]: () => lock.close() };
}

function writeHolder(lock: SqliteDatabase.Database): void {
  lock.prepare('delete from holder').run();
  lock
    .prepare('insert into holder (process, since) values (?, ?)')
    .run(process.pid, new Date().toISOString());
}

function readHolder(lock: SqliteDatabase.Database): { process: number; since: string } {
  const row = lock.prepare<[], { process: number; since: string }>('select process, since from holder').get();
  return row ?? { process: 0, since: '' };
}

const isBusy = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
