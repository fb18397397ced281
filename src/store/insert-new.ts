import type { CompiledQuery, Insertable, InsertResult } from 'kysely';
import type { Tx } from './open-database.ts';
import type { Database } from './schema.ts';

const rowsPerStatement = 100;

type Column<Table extends keyof Database> = keyof Database[Table] & string;
type Row<Table extends keyof Database> = Insertable<Database[Table]>;

/**
 * Inserts rows of a table and leaves those as they are that are there already, by the columns of a unique key. The
 * statement for so many rows is built and compiled once, which for hundreds of values takes as long as SQLite does.
 * All rows have all columns, in one order. Resolves to how many are new.
 */
export function insertNew<Table extends keyof Database>(
  table: Table,
  key: readonly Column<Table>[],
): (tx: Tx, rows: readonly Row<Table>[]) => Promise<number> {
  const compiled = new Map<number, CompiledQuery<InsertResult>>();
  return async (tx, rows) => {
    let count = 0n;
    for (let i = 0; i < rows.length; i += rowsPerStatement) {
      const portion = rows.slice(i, i + rowsPerStatement);
      const statement = compiled.get(portion.length) ?? build(tx, portion);
      compiled.set(portion.length, statement);
      const parameters = portion.flatMap((row) => Object.values(row));
      const { numAffectedRows } = await tx.executeQuery({ ...statement, parameters });
      count += numAffectedRows ?? 0n;
    }
    return Number(count);
  };

  function build(tx: Tx, rows: readonly Row<Table>[]) {
    return tx
      .insertInto(table)
      .values(rows)
      .onConflict((conflict) => conflict.columns(key).doNothing())
      .compile();
  }
}
