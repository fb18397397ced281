import { setTimeout } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { scratch } from '../spreadsheets/sheets.ts';

/** A database of ours, and another process that begins to write into it. */
async function openBoth() {
  await using stack = new AsyncDisposableStack();
  const files = stack.use(await scratch());
  const db = openDatabase(files.path('saha.db'));
  stack.defer(() => db.destroy());
  await migrate(db);
  const other = new SqliteDatabase(files.path('saha.db'));
  stack.defer(() => void other.close());
  other.exec('begin immediate');
  const keys = async () =>
    (await db.selectFrom('setting').select('key').orderBy('value').execute()).map(({ key }) => key);
  let written = 0;
  const write = (key: string) =>
    db.transaction().execute(async (tx) => {
      written += 1;
      await tx
        .insertInto('setting')
        .values({ key, value: String(written) })
        .execute();
    });
  const resources = stack.move();
  return { db, other, keys, write, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

test('while transactions wait for that of another process, others read', async () => {
  await using both = await openBoth();

  const waiting = Promise.all([both.write('a'), both.write('b')]);
  await setTimeout(50);
  const meanwhile = await both.keys();
  both.other.exec('commit');
  await waiting;

  expect(meanwhile).toEqual([]);
  expect(await both.keys()).toEqual(['a', 'b']);
});

test('transactions that had to wait are made one after the other, in their order', async () => {
  await using both = await openBoth();
  const names = ['a', 'b', 'c', 'd', 'e'];

  const waiting = Promise.all(names.map(both.write));
  await setTimeout(50);
  both.other.exec('commit');
  await waiting;

  expect(await both.keys()).toEqual(names);
});

test('one that fails after its wait leaves the next its turn', async () => {
  await using both = await openBoth();
  await both.db.selectFrom('setting').selectAll().execute();

  const failing = both.db.transaction().execute(async () => {
    throw new Error('changed my mind');
  });
  const next = both.write('a');
  await setTimeout(50);
  both.other.exec('commit');

  await expect(failing).rejects.toThrow('changed my mind');
  await next;
  expect(await both.keys()).toEqual(['a']);
});
