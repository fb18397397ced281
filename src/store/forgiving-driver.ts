import type { Database as Sqlite } from 'better-sqlite3';
import { type DatabaseConnection, SqliteDriver } from 'kysely';
import { cacheStatements } from './statement-cache.ts';

/**
 * A full or failing disk makes SQLite take a transaction back by itself. To ask for it once more is an error, which
 * would hide the one that tells what the disk has done.
 */
export class ForgivingDriver extends SqliteDriver {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    super({ database: cacheStatements(sqlite) });
    this.#sqlite = sqlite;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}
