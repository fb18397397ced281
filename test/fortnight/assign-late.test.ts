import { expect, test } from 'vitest';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findOpenCycle } from '../../src/cycles/cycle-queries.ts';
import { assignLate } from '../../src/fortnight/assign-late.ts';
import { localDate } from '../../src/local-date.ts';
import { insertBreak } from '../../src/organisation/break-queries.ts';
import { updatePerson } from '../../src/organisation/person-queries.ts';
import { insertRole } from '../../src/organisation/role-queries.ts';
import type { PersonId, UnitId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner } from '../helpers/jobs.ts';
import { seedPerson, seedSisli, seedTask } from '../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');
const fifthDayBeforeTheEnd = istanbul('2026-11-30 22:00');

async function listOf(db: Db, personId: PersonId) {
  const cycle = await db
    .selectFrom('cycle')
    .select('id')
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return listAssignments(db, { cycleId: cycle.id, personId });
}

const join = (db: Db, personId: PersonId, unitId: UnitId, now: number) =>
  db.transaction().execute((tx) => assignLate(tx, { personId, unitId }, now));

test('who joins in mid-cycle gets the tasks with count targets shrunk to the days left, rounded up', async () => {
  await using db = await memoryDatabase();
  const { program, neighbourhoods } = await seedSisli(db);
  await seedTask(db, { program, code: 'opening-day', until_day: 9 });
  await startRunner(db).tick(opening);
  const ece = await seedPerson(db, { name: 'Ece', unit: neighbourhoods.gulbahar });

  const count = await join(db, ece, neighbourhoods.gulbahar, fifthDayBeforeTheEnd);
  const again = await join(db, ece, neighbourhoods.gulbahar, fifthDayBeforeTheEnd);

  expect([count, again]).toEqual([4, 0]);
  expect(
    (await listOf(db, ece)).map(({ taskCode, target, headquartersTarget }) => [
      taskCode,
      target,
      headquartersTarget,
    ]),
  ).toEqual([
    ['visits', 15, 15],
    ['market', undefined, undefined],
    ['elders', undefined, undefined],
    ['volunteers', 2, 2],
  ]);
  const score = await db
    .selectFrom('score')
    .select(['is_partial', 'assigned', 'score'])
    .where('person_id', '=', ece)
    .execute();
  expect(score).toEqual([{ is_partial: 1, assigned: 4, score: 0 }]);
  const tasks = await db.selectFrom('outbox').select('not_before').where('person_id', '=', ece).execute();
  expect(tasks).toEqual([{ not_before: istanbul('2026-12-01 09:00') }]);
});

test('who joins on the first day has a whole cycle', async () => {
  await using db = await memoryDatabase();
  const { neighbourhoods } = await seedSisli(db);
  await startRunner(db).tick(opening);
  const ece = await seedPerson(db, { name: 'Ece', unit: neighbourhoods.gulbahar });

  await join(db, ece, neighbourhoods.gulbahar, opening + 3_600_000);

  expect((await listOf(db, ece)).map(({ target }) => target)).toEqual([40, undefined, undefined, 5]);
  const score = await db.selectFrom('score').select('is_partial').where('person_id', '=', ece).execute();
  expect(score).toEqual([{ is_partial: 0 }]);
});

test('a rep who gets a further unit has its tasks at the end of the list, in a message of their own', async () => {
  await using db = await memoryDatabase();
  const { people, neighbourhoods } = await seedSisli(db);
  await startRunner(db).tick(opening);
  const role = { personId: people.ana, unitId: neighbourhoods.bozkurt, kind: 'rep' as const };
  await db.transaction().execute((tx) => insertRole(tx, role, opening));

  await join(db, people.ana, neighbourhoods.bozkurt, fifthDayBeforeTheEnd);

  expect((await listOf(db, people.ana)).map(({ number, target }) => [number, target])).toEqual([
    ['A1', 40],
    ['A2', undefined],
    ['A3', undefined],
    ['A4', 5],
    ['A5', 15],
    ['A6', undefined],
    ['A7', undefined],
    ['A8', 2],
  ]);
  const score = await db
    .selectFrom('score')
    .select(['is_partial', 'assigned'])
    .where('person_id', '=', people.ana)
    .execute();
  expect(score).toEqual([{ is_partial: 0, assigned: 8 }]);
  const tasks = await db.selectFrom('outbox').select('id').where('person_id', '=', people.ana).execute();
  expect(tasks).toHaveLength(2);
});

test('a task goes to its units and all below them, in its cycles', async () => {
  await using db = await memoryDatabase();
  const { program, people, district, neighbourhoods } = await seedSisli(db);
  await seedTask(db, { program, code: 'district', units: [district] });
  await seedTask(db, { program, code: 'bozkurt', units: [neighbourhoods.bozkurt] });
  await seedTask(db, { program, code: 'later', cycles: '2-3' });

  await startRunner(db).tick(opening);

  expect(await findOpenCycle(db, program)).toBeDefined();
  expect((await listOf(db, people.ana)).map(({ taskCode }) => taskCode).slice(4)).toEqual(['district']);
  expect((await listOf(db, people.dara)).map(({ taskCode }) => taskCode).slice(4)).toEqual([
    'district',
    'bozkurt',
  ]);
});

test('who has stopped or is away for the whole cycle has tasks but no message', async () => {
  await using db = await memoryDatabase();
  const { people } = await seedSisli(db);
  const away = (until: string) => ({ from: localDate('2026-11-01'), until: localDate(until) });
  await db.transaction().execute(async (tx) => {
    await updatePerson(tx, people.ana, { stoppedAt: opening - 1 });
    await insertBreak(tx, people.ben, away('2026-12-04'), opening - 1);
    await insertBreak(tx, people.cem, away('2026-12-03'), opening - 1);
  });

  await startRunner(db).tick(opening);

  const lists = await Promise.all([people.ana, people.ben].map((person) => listOf(db, person)));
  expect(lists.map(({ length }) => length)).toEqual([4, 4]);
  const messages = await db.selectFrom('outbox').select('person_id').orderBy('id').execute();
  expect(messages).toEqual([{ person_id: people.cem }, { person_id: people.dara }]);
});
