import { expect, test } from 'vitest';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findOpenCycle } from '../../src/cycles/cycle-queries.ts';
import { planDay, plannableDays } from '../../src/cycles/plan-day.ts';
import { getProgram } from '../../src/cycles/program-queries.ts';
import { localDate } from '../../src/local-date.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner } from '../helpers/jobs.ts';
import { seedSisli, seedTask } from '../helpers/seed.ts';

const now = istanbul('2026-11-24 12:00');

async function openSisli(db: Db) {
  const sisli = await seedSisli(db);
  await seedTask(db, { program: sisli.program, code: 'fair', from_day: 8, until_day: 9 });
  await startRunner(db).tick(istanbul('2026-11-21 09:00'));
  const cycle = await findOpenCycle(db, sisli.program);
  if (!cycle) throw new Error('no cycle is open');
  const list = async () => listAssignments(db, { cycleId: cycle.id, personId: sisli.people.ana });
  const [visits, , , , fair] = await list();
  if (!visits || !fair) throw new Error('Ana has no tasks');
  const plan = (assignmentId: typeof visits.id, day: string | undefined, at = now) =>
    planDay(
      db,
      { personId: sisli.people.ana, assignmentId, day: day === undefined ? undefined : localDate(day) },
      at,
    );
  return { ...sisli, cycle, list, visits, fair, plan };
}

test('a chosen day is kept, replaced and forgotten', async () => {
  await using db = await memoryDatabase();
  const { visits, plan, list } = await openSisli(db);
  const days: (string | undefined)[] = [];
  for (const day of ['2026-11-25', '2026-12-04', undefined]) {
    await plan(visits.id, day);
    days.push((await list())[0]?.plannedDay);
  }

  expect(days).toEqual(['2026-11-25', '2026-12-04', undefined]);
});

test.each(['2026-11-23', '2026-12-05'])(
  'a day that is past or outside the cycle is refused: %s',
  async (day) => {
    await using db = await memoryDatabase();
    const { visits, plan } = await openSisli(db);

    await expect(plan(visits.id, day)).rejects.toMatchObject({ code: 'invalid', key: 'planned-day-outside' });
  },
);

test.each(['2026-11-27', '2026-11-30'])('a day outside those of the task is refused: %s', async (day) => {
  await using db = await memoryDatabase();
  const { fair, plan } = await openSisli(db);

  await expect(plan(fair.id, day)).rejects.toMatchObject({ code: 'invalid', key: 'planned-day-outside' });
});

test("another person's task is not found", async () => {
  await using db = await memoryDatabase();
  const { visits, people } = await openSisli(db);
  const input = { personId: people.ben, assignmentId: visits.id, day: localDate('2026-11-25') };

  await expect(planDay(db, input, now)).rejects.toMatchObject({
    code: 'not_found',
    key: 'assignment-unknown',
  });
});

test('a cycle that is over takes no plans', async () => {
  await using db = await memoryDatabase();
  const { visits, plan } = await openSisli(db);

  const late = plan(visits.id, '2026-12-05', istanbul('2026-12-05 00:00'));

  await expect(late).rejects.toMatchObject({ code: 'conflict', key: 'cycle-not-open' });
});

test('the days to choose from are those of the task and the cycle that are left', async () => {
  await using db = await memoryDatabase();
  const { visits, fair, cycle, program } = await openSisli(db);
  const { calendar } = await getProgram(db, program);
  const of = { cycle, calendar };

  expect(plannableDays(visits, of, now)).toEqual({ first: '2026-11-24', last: '2026-12-04' });
  expect(plannableDays(fair, of, now)).toEqual({ first: '2026-11-28', last: '2026-11-29' });
  const night = istanbul('2026-11-24 18:00');
  expect(plannableDays(visits, of, night)).toEqual({ first: '2026-11-25', last: '2026-12-04' });
});

test('a day whose evening has passed is refused: nobody would ask about it', async () => {
  await using db = await memoryDatabase();
  const { visits, plan } = await openSisli(db);

  const late = plan(visits.id, '2026-11-24', istanbul('2026-11-24 22:02'));

  await expect(late).rejects.toMatchObject({ code: 'invalid', key: 'planned-day-outside' });
});
