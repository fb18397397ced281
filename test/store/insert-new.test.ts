import { expect, test } from 'vitest';
import { insertNew } from '../../src/store/insert-new.ts';
import { memoryDatabase } from '../helpers/database.ts';

const insertSettings = insertNew('setting', ['key']);
const settings = (from: number, until: number, value: string) =>
  Array.from({ length: until - from }, (_, index) => ({ key: `key ${from + index}`, value }));

test('hundreds of rows are there once, each with its own values, and what was there stays', async () => {
  await using db = await memoryDatabase();

  const counts = await db
    .transaction()
    .execute(async (tx) => [
      await insertSettings(tx, settings(0, 230, 'first')),
      await insertSettings(tx, settings(200, 430, 'second')),
      await insertSettings(tx, []),
    ]);

  expect(counts).toEqual([230, 200, 0]);
  const kept = await db.selectFrom('setting').select(['key', 'value']).execute();
  const byKey = Object.fromEntries(kept.map(({ key, value }) => [key, value]));
  expect(byKey).toEqual(
    Object.fromEntries(
      [...settings(0, 230, 'first'), ...settings(230, 430, 'second')].map(({ key, value }) => [key, value]),
    ),
  );
});
