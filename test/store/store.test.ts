import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '../../src/store/ids.ts';
import { takeLock } from '../../src/store/lock.ts';
import { isCurrent, migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { scratch } from '../spreadsheets/sheets.ts';

async function pragma(db: Db, name: string): Promise<unknown> {
  const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
  return Object.values(rows[0] ?? {})[0];
}

test('commits survive a power cut: synchronous is FULL also after a reopen', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');
  const first = openDatabase(path);
  await migrate(first);
  await first.destroy();

  const again = openDatabase(path);

  expect(await pragma(again, 'synchronous')).toBe(2);
  expect(await pragma(again, 'journal_mode')).toBe('wal');
  expect(await pragma(again, 'foreign_keys')).toBe(1);
  await again.destroy();
});

test('all tables are strict and every foreign key has an index', async () => {
  await using db = await memoryDatabase();

  const tables = await sql<{ name: string; strict: number }>`
    select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%' and name not like 'kysely_%'
  `.execute(db);
  const bare = await sql<{ table: string; column: string }>`
    select m.name as "table", f."from" as "column" from sqlite_master m, pragma_foreign_key_list(m.name) f
    where m.type = 'table' and not exists (
      select 1 from pragma_index_list(m.name) l, pragma_index_info(l.name) i where i.seqno = 0 and i.name = f."from"
    )
  `.execute(db);

  expect(tables.rows.length).toBeGreaterThan(25);
  expect(tables.rows.filter((table) => table.strict !== 1)).toEqual([]);
  expect(bare.rows).toEqual([]);
});

test('migrating twice changes nothing', async () => {
  await using db = await memoryDatabase();

  await migrate(db);

  expect(await isCurrent(db)).toBe(true);
});

test('refuses a database that a newer version has made', async () => {
  await using db = await memoryDatabase();
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(db);

  await expect(migrate(db)).rejects.toMatchObject({ code: 'conflict', key: 'database-newer' });
});

test('a second holder of the lock is refused and told who the first is', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');
  const first = takeLock(path);

  expect(() => takeLock(path)).toThrow(
    expect.objectContaining({
      key: 'database-locked',
      vars: expect.objectContaining({ process: String(process.pid) }),
    }),
  );

  first[Symbol.dispose]();
  takeLock(path)[Symbol.dispose]();
});

test('ids made later sort later and never repeat', () => {
  const ids = Array.from({ length: 5000 }, () => newId());

  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
