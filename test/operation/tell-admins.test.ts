import { expect, test } from 'vitest';
import { type Matter, matters } from '../../src/operation/matter.ts';
import { tellAdmins } from '../../src/operation/tell-admins.ts';
import { memoryDatabase } from '../helpers/database.ts';

const now = Date.parse('2026-11-25T12:00:00Z');
const minuteMs = 60_000;

test.each([...matters])('%s is told once to each admin, and again only after it was over', async (matter) => {
  await using db = await memoryDatabase();
  const tell = (standing: readonly Matter[], minute: number) =>
    db
      .transaction()
      .execute((tx) => tellAdmins(tx, { standing, admins: ['1', '2'] }, now + minute * minuteMs));
  const others = matters.filter((other) => other !== matter);

  const news = [
    await tell([matter], 0),
    await tell([matter], 1),
    await tell([matter, ...others], 2),
    await tell([], 3),
    await tell([matter], 4),
  ];

  expect(news).toEqual([1, 0, others.length, 0, 1]);
  const told = await db
    .selectFrom('outbox')
    .select(['address', 'content'])
    .where('content', 'like', `%alert-${matter}"%`)
    .orderBy('id')
    .execute();
  expect(told.map(({ address }) => address)).toEqual(['1', '2', '1', '2']);
});
