import { setTimeout } from 'node:timers/promises';
import SqliteDatabase, { type Database as Sqlite } from 'better-sqlite3';
import { type DatabaseConnection, SqliteDriver } from 'kysely';
import { cacheStatements } from './statement-cache.ts';
import { Turns } from './turns.ts';

/** For how long a transaction waits for that of another process, which may be a large import. */
const patienceMs = 60_000;
const pauseMs = 20;

/**
 * Hands the one connection from query to query, and waits for another process without holding up this one: while a
 * transaction cannot begin, others read. A full or failing disk makes SQLite take a transaction back by itself: to ask
 * for it once more is an error, which would hide the one that tells what the disk has done.
 */
export class PatientDriver extends SqliteDriver {
  readonly #sqlite: Sqlite;
  readonly #connection = new Turns();
  /** Whose transaction is tried again: one asks for all, as each question holds the process up for a moment. */
  readonly #beginning = new Turns();

  constructor(sqlite: Sqlite) {
    super({ database: cacheStatements(sqlite) });
    this.#sqlite = sqlite;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#connection.take();
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#connection.pass();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (!this.#beginning.isTaken && (await this.#begins(connection))) return;
    const until = performance.now() + patienceMs;
    this.#connection.pass();
    await this.#beginning.take();
    try {
      await this.#connection.take();
      while (!(await this.#begins(connection, performance.now() < until))) {
        this.#connection.pass();
        await setTimeout(pauseMs);
        await this.#connection.take();
      }
    } finally {
      this.#beginning.pass();
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }

  /** False: another process writes, which is an error for who has no patience left. */
  async #begins(connection: DatabaseConnection, isPatient = true): Promise<boolean> {
    try {
      await super.beginTransaction(connection);
      return true;
    } catch (error) {
      if (isPatient && isBusy(error)) return false;
      throw error;
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
