import { sql } from 'kysely';
import type { Db } from '../../src/store/open-database.ts';

/** Every cell of every table, as text. */
export async function allText(db: Db): Promise<string> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  const contents = await Promise.all(
    tables.rows.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)),
  );
  return JSON.stringify(contents.map(({ rows }) => rows));
}
