import type { Database as Sqlite } from 'better-sqlite3';
import {
  type Driver,
  type LimitNode,
  type OnNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteQueryCompiler,
  type WhereNode,
} from 'kysely';
import { PatientDriver } from './patient-driver.ts';

/**
 * SQLite plans a join anew at every run when a bound value could change its mind, which takes longer than the query
 * itself, and better-sqlite3 then builds the maker of its rows anew. A collation in front of the value hides it from
 * the planner and changes nothing else: it is the one that every column has.
 */
export class PlannedOnceDialect extends SqliteDialect {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#sqlite);
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new PlannedOnceCompiler();
  }

  override createAdapter(): SqliteAdapter {
    return new PatientAdapter();
  }
}

class PatientAdapter extends SqliteAdapter {
  /** There is one; it is the driver that hands it round, and can do so while a transaction waits to begin. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** SQLite takes back a changed schema like any other change, which Kysely does not make use of by itself. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PlannedOnceCompiler extends SqliteQueryCompiler {
  /** How deep in parts of a query whose values the planner looks at. */
  #depth = 0;

  protected override visitWhere(node: WhereNode): void {
    this.#hidden(() => super.visitWhere(node));
  }

  protected override visitOn(node: OnNode): void {
    this.#hidden(() => super.visitOn(node));
  }

  protected override visitLimit(node: LimitNode): void {
    this.#hidden(() => super.visitLimit(node));
  }

  protected override getCurrentParameterPlaceholder(): string {
    return this.#depth > 0 ? '? collate binary' : '?';
  }

  #hidden(visit: () => void): void {
    this.#depth += 1;
    visit();
    this.#depth -= 1;
  }
}
