import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { storeFailure } from '../../src/store/store-failure.ts';
import { scratch } from '../spreadsheets/sheets.ts';

const listTables = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'kysely_%' order by name
  `.execute(db);
  return rows.map(({ name }) => name);
};

const keyOf = (error: unknown): string | undefined => storeFailure(error, 'saha.db')?.key;

test('a migration that fails leaves the schema as it was, and can be tried again', async () => {
  await using files = await scratch();
  const db = openDatabase(files.path('saha.db'));
  await sql`create table outbox (somebody_else text)`.execute(db);

  await expect(migrate(db)).rejects.toMatchObject({
    key: 'database-migration-failed',
    vars: { migration: '0001-first', reason: 'table outbox already exists' },
  });
  const after = await listTables(db);
  await sql`drop table outbox`.execute(db);
  await migrate(db);

  expect(after).toEqual(['outbox']);
  expect((await listTables(db)).length).toBeGreaterThan(25);
  await db.destroy();
});

test('a full disk keeps what was stored, and takes more once there is room', async () => {
  await using files = await scratch();
  const db = openDatabase(files.path('saha.db'));
  await migrate(db);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 4}`).execute(db);
  const write = (key: string) =>
    db.transaction().execute((tx) =>
      tx
        .insertInto('setting')
        .values([
          { key, value: 'x'.repeat(6_000) },
          { key: `${key} too`, value: 'x'.repeat(6_000) },
        ])
        .execute(),
    );

  await write('first');
  const refused = await write('second').catch((error: unknown) => error);
  await sql`pragma max_page_count = 1000000`.execute(db);
  await write('third');

  expect(keyOf(refused)).toBe('database-full');
  const kept = await db.selectFrom('setting').select('key').orderBy('key').execute();
  expect(kept.map(({ key }) => key)).toEqual(['first', 'first too', 'third', 'third too']);
  await db.destroy();
});

test('a database whose bytes were overwritten is said to be damaged, wherever the damage is', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');
  const db = openDatabase(path);
  await migrate(db);
  await db.destroy();
  const { length } = await files.read('saha.db');

  for (const at of [0, 4_096, Math.floor(length / 2)]) {
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(3_000, 0xa5), 0, 3_000, at);
    await file.close();

    await expect(backUp(path, files.path('copy.db'))).rejects.toMatchObject({
      key: 'database-damaged',
      vars: { path },
    });
  }
  expect((await readdir(files.path('.'))).filter((name) => name.startsWith('copy'))).toEqual([]);
});

test('a backup is refused where it cannot be written, and leaves nothing behind', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');
  const db = openDatabase(path);
  await migrate(db);
  await db.destroy();
  await writeFile(files.path('file'), 'mine');
  await mkdir(files.path('taken.db.part'));
  const before = await readdir(files.path('.'));

  const keys = [];
  for (const to of ['missing/copy.db', 'file/copy.db', 'taken.db', 'file'])
    keys.push(await backUp(path, files.path(to)).catch(({ key }: { key: string }) => key));

  expect(keys).toEqual([
    'problem-file-unwritable',
    'problem-file-unwritable',
    'problem-file-unwritable',
    'file-exists',
  ]);
  expect(await readdir(files.path('.'))).toEqual(before);
});

test('what a killed backup has left does not stand in the way of the next one', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');
  const db = openDatabase(path);
  await migrate(db);
  await db.destroy();
  await writeFile(files.path('copy.db.part'), 'half of it');

  const { pages } = await backUp(path, files.path('copy.db'));

  expect(pages).toBeGreaterThan(10);
});
