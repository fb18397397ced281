import { expect, test } from 'vitest';
import { writeTogether } from '../../src/store/write-together.ts';
import { memoryDatabase } from '../helpers/database.ts';

test('one that cannot be written keeps out nobody who shares its transaction', async () => {
  await using db = await memoryDatabase();
  let tries = 0;
  const write = (key: string) =>
    writeTogether(db, async (tx) => {
      tries += 1;
      await tx.insertInto('setting').values({ key, value: '' }).execute();
      return key;
    });

  const results = await Promise.allSettled([write('a'), write('a'), write('b')]);

  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const kept = await db.selectFrom('setting').select('key').orderBy('key').execute();
  expect(kept.map(({ key }) => key)).toEqual(['a', 'b']);
  // Together up to the one that failed, then each alone.
  expect(tries).toBe(5);
});
