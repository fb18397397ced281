import { expect, test } from 'vitest';
import { createWatch } from '../../src/jobs/watch.ts';
import { insertArrivals } from '../../src/messages/inbox-queries.ts';
import { Vitals } from '../../src/operation/vitals.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';

const start = Date.parse('2026-11-25T06:00:00Z');
const minuteMs = 60_000;

/** A process that looks at each of these minutes and ends; what needs somebody at its end. */
async function live(db: Db, minutes: readonly number[]): Promise<readonly string[]> {
  const vitals = new Vitals();
  const watch = createWatch({
    vitals,
    databasePath: 'saha.db',
    admins: [],
    polledAt: () => undefined,
    listedAt: () => undefined,
    isRefused: () => false,
    isGatewayAtFault: async () => false,
    isRefusingCalls: () => false,
    capsNear: async () => [],
  });
  for (const minute of minutes)
    for (const due of await watch.due(db, start + minute * minuteMs))
      if ('repeat' in due) await db.transaction().execute(due.repeat);
  return vitals.matters;
}

async function openWithOldRow() {
  const db = await memoryDatabase();
  const row = { channel: 'telegram', providerId: '1', conversation: 'telegram:5:5', payload: '{}' } as const;
  await db
    .transaction()
    .execute((tx) => insertArrivals(tx, [{ ...row, stampedAt: start }], start - 60 * minuteMs));
  return db;
}

test('a process that ends every few minutes is there all the same: an old row is told', async () => {
  await using db = await openWithOldRow();

  const matters: string[] = [];
  for (let minute = 0; minute < 14; minute += 2) matters.push((await live(db, [minute, minute + 1])).join());

  expect(matters.at(0)).toBe('');
  expect(matters.at(-1)).toBe('inbox-old');
});

test('one that comes back after hours gets its time first', async () => {
  await using db = await openWithOldRow();

  await live(db, [0, 1, 2]);

  expect(await live(db, [240, 241])).toEqual([]);
});
