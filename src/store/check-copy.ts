import SqliteDatabase from 'better-sqlite3';

/**
 * Makes one plain file of the copy of a database, reads all of it, and returns the migrations that made its schema;
 * undefined for what is damaged or no database of ours.
 */
export function checkCopy(copy: string): string[] | undefined {
  const sqlite = new SqliteDatabase(copy);
  try {
    sqlite.pragma('journal_mode = delete');
    if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return undefined;
    return sqlite.prepare<[], string>('select name from kysely_migration order by name').pluck().all();
  } catch (error) {
    if (isUnsound(error)) return undefined;
    throw error;
  } finally {
    sqlite.close();
  }
}

/** A plain SQLITE_ERROR: there is no such table. */
const isUnsound = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR$)/.test(error.code);
