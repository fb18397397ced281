import { setTimeout } from 'node:timers/promises';
import SqliteDatabase, { type Database as Sqlite } from 'better-sqlite3';
import { type DatabaseConnection, SqliteDriver } from 'kysely';
import { cacheStatements } from './statement-cache.ts';

/** For how long a transaction waits for that of another process, which may be a large import. */
const patienceMs = 60_000;
const pauseMs = 20;

/**
 * Waits for another process without holding up this one. A full or failing disk makes SQLite take a transaction back
 * by itself: to ask for it once more is an error, which would hide the one that tells what the disk has done.
 */
export class PatientDriver extends SqliteDriver {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    super({ database: cacheStatements(sqlite) });
    this.#sqlite = sqlite;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waitedMs = 0; ; waitedMs += pauseMs) {
      try {
        return await super.beginTransaction(connection);
      } catch (error) {
        if (!isBusy(error) || waitedMs >= patienceMs) throw error;
      }
      await setTimeout(pauseMs);
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
