import { expect, test } from 'vitest';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, tickThrough } from '../helpers/jobs.ts';
import { seedGroup, seedProgram, seedSisli, seedTask } from '../helpers/seed.ts';

const weekMs = 7 * 24 * 3_600_000;

/** By week from Monday on, what is new in the group: the status is sent once and edited from then on. */
async function newByWeek(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'not_before'])
    .where('group_id', 'is not', null)
    .where((eb) => eb.or([eb('state', '!=', 'cancelled'), eb('kind', '=', 'status')]))
    .orderBy('id')
    .execute();
  const status = rows.find(({ kind }) => kind === 'status');
  const sent = rows.filter((row) => row.kind !== 'status' || row === status);
  const monday = istanbul('2026-11-16 00:00');
  const weeks = Map.groupBy(sent, ({ not_before }) => Math.floor((not_before - monday) / weekMs));
  return [...weeks.values()].map(({ length }) => length);
}

test.each([
  ['in step', { cycleDays: 14, startsOn: '2026-11-21' }, 4],
  ['out of step', { cycleDays: 10, startsOn: '2026-11-24', checkInDays: '5' }, 3],
])(
  'a group gets at most three new messages a week with two programs %s',
  async (_, second, boardsOfIt) => {
    await using db = await memoryDatabase();
    const { district } = await seedSisli(db);
    await seedTask(db, { program: await seedProgram(db, { code: 'p2', ...second }), code: 'parks' });
    await seedGroup(db, { unit: district });

    const from = istanbul('2026-11-21 09:00');
    await tickThrough(startRunner(db), { from, until: from + 4 * weekMs, step: 360 });

    const counts = await newByWeek(db);
    expect(counts.length).toBeGreaterThan(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    const boards = await db.selectFrom('board').select('key').orderBy('key').execute();
    const weekly = boards.filter(({ key }) => key.includes(':board:'));
    expect(weekly.filter(({ key }) => key.startsWith('p1:'))).toHaveLength(4);
    expect(weekly.filter(({ key }) => key.startsWith('p2:'))).toHaveLength(boardsOfIt);
  },
  60_000,
);
