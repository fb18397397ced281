import { setTimeout } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { scratch } from '../spreadsheets/sheets.ts';

test('a transaction waits for that of another process, and holds nothing up meanwhile', async () => {
  await using files = await scratch();
  const db = openDatabase(files.path('saha.db'));
  await migrate(db);
  const other = new SqliteDatabase(files.path('saha.db'));
  other.exec('begin immediate');

  const written = db
    .transaction()
    .execute((tx) => tx.insertInto('setting').values({ key: 'a', value: 'b' }).execute());
  let turns = 0;
  for (let turn = 0; turn < 20; turn += 1) {
    await setTimeout(10);
    turns += 1;
  }
  const before = other.prepare('select count(*) from setting').pluck().get();
  other.exec('commit');
  await written;

  expect(turns).toBe(20);
  expect(before).toBe(0);
  expect(await db.selectFrom('setting').select('value').execute()).toEqual([{ value: 'b' }]);
  other.close();
  await db.destroy();
});
