import SqliteDatabase from 'better-sqlite3';
import { Kysely, type LogEvent, type Transaction } from 'kysely';
import { PlannedOnceDialect } from './planned-once-dialect.ts';
import type { Database } from './schema.ts';

export type Tx = Transaction<Database>;
/** Either the database or a transaction of it: for queries that do not mind. */
export type Db = Kysely<Database>;

/** Opens the SQLite file, and makes it where there is none. `onError` hears of every query that fails, whoever asks. */
export function openDatabase(path: string, onError?: (error: unknown) => void): Db {
  const sqlite = new SqliteDatabase(path);
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('journal_mode = WAL');
  return connect(sqlite, onError);
}

/** Opens a file that has to be there and leaves it as it is, whoever made it. */
export const openForLook = (path: string): Db => connect(new SqliteDatabase(path, { fileMustExist: true }));

/**
 * `synchronous` is set at every open: better-sqlite3 lets a reopened WAL file fall back to NORMAL, where commits can be
 * lost with the power.
 */
function connect(sqlite: SqliteDatabase.Database, onError?: (error: unknown) => void): Db {
  // Moved into the file in small portions, none of which holds anybody up.
  sqlite.pragma('wal_autocheckpoint = 250');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What is deleted is overwritten: an erased name must not be found in the file's free pages.
  sqlite.pragma('secure_delete = ON');
  // Nobody waits in here while another process writes: transactions wait beside the event loop.
  sqlite.pragma('busy_timeout = 10');
  const dialect = new PlannedOnceDialect(sqlite);
  return new Kysely<Database>(onError ? { dialect, log: reportErrors(onError) } : { dialect });
}

const reportErrors =
  (onError: (error: unknown) => void) =>
  (event: LogEvent): void => {
    if (event.level === 'error') onError(event.error);
  };
