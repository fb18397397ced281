import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDrawn } from '../../src/fortnight/is-drawn.ts';
import { findSetting } from '../../src/organisation/setting-queries.ts';
import { newId, type PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner } from '../helpers/jobs.ts';
import { seedPerson, seedSisli } from '../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');

const lottery = (share: number, seed = 'seed') => ({ seed, share, programCode: 'p1', phones: new Map() });

/** The tasks on which the lot fell, of all people of the first cycle. */
async function drawn(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['person.name', 'task.code'])
    .where('is_sampled', '=', 1)
    .orderBy('person.name')
    .execute();
  return rows.map(({ name, code }) => `${name} ${code}`);
}

test('the same seed, cycle, person and place on the list always draw the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (seed, share, number) => {
      const lot = { personId: newId<PersonId>(), cycleNumber: number, position: 3 };

      expect(isDrawn(lottery(share, seed), lot)).toBe(isDrawn(lottery(share, seed), lot));
      expect(isDrawn(lottery(0, seed), lot)).toBe(false);
      expect(isDrawn(lottery(1, seed), lot)).toBe(true);
    }),
  );
});

test('somebody is known by the phone, whatever id a database has given them', () => {
  const draws = (phone: string) => {
    const personId = newId<PersonId>();
    const phones = new Map([[personId, phone]]);
    return Array.from({ length: 60 }, (_, cycleNumber) =>
      isDrawn({ ...lottery(0.5), phones }, { personId, cycleNumber, position: 1 }),
    );
  };

  expect(draws('+905320000001')).toEqual(draws('+905320000001'));
  expect(draws('+905320000001')).not.toEqual(draws('+905320000002'));
});

test('of many as many are drawn as the share says', () => {
  const people = Array.from({ length: 5000 }, () => newId<PersonId>());

  const count = people.filter((personId) =>
    isDrawn(lottery(0.1), { personId, cycleNumber: 1, position: 2 }),
  ).length;

  expect(count).toBeGreaterThan(400);
  expect(count).toBeLessThan(600);
});

test('the lot falls on tasks with a photo or place only, on both channels alike', async () => {
  await using db = await memoryDatabase();
  await seedSisli(db, { settings: { review_sample: '100' } });

  await startRunner(db).tick(opening);

  expect(await drawn(db)).toEqual(['Ana market', 'Ben market', 'Cem market', 'Cem market', 'Dara market']);
});

test('without a setting ten of a hundred are drawn, and the seed stays for the next cycle', async () => {
  await using db = await memoryDatabase();
  const { neighbourhoods } = await seedSisli(db);
  await db.updateTable('program').set({ settings: '{}' }).execute();
  for (let i = 0; i < 300; i += 1) await seedPerson(db, { name: `Rep ${i}`, unit: neighbourhoods.gulbahar });
  const runner = startRunner(db);

  await runner.tick(opening);
  const seed = await findSetting(db, 'review.seed');
  const first = (await drawn(db)).length;
  await runner.tick(istanbul('2026-12-05 09:00'));

  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThan(60);
  expect(seed).toMatch(/^[0-9a-f]{32}$/);
  expect(await findSetting(db, 'review.seed')).toBe(seed);
});
