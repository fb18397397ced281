import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBoard } from '../../src/boards/make-board.ts';
import { findPlace } from '../../src/boards/standings-queries.ts';
import type { CycleId, PersonId, UnitId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { seedPerson, seedProgram, seedTask, seedUnit } from '../helpers/seed.ts';
import { at, away, report, setPartial, startCycle } from './round.ts';

const districts = 3;
const neighbourhoods = 6;

const anyPerson = fc.record({
  places: fc.uniqueArray(fc.nat({ max: neighbourhoods - 1 }), { minLength: 1, maxLength: 3 }),
  totals: fc.array(fc.option(fc.nat({ max: 12 }), { nil: undefined }), { minLength: 9, maxLength: 9 }),
  isPartial: fc.constantFrom(false, false, false, true),
  break: fc.constantFrom(undefined, undefined, undefined, ['11-22', '11-24'], ['11-21', '11-28']),
});

const anyWorld = fc.record({
  tasks: fc.array(fc.record({ target: fc.integer({ min: 1, max: 10 }), points: fc.nat({ max: 30 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  people: fc.array(anyPerson, { minLength: 1, maxLength: 14 }),
});

type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

/** Neighbourhoods 0, 3 are of district 0; 1, 4 of district 1; 2, 5 of district 2. */
const districtOf = (place: number): number => place % districts;

async function build(db: Db, world: World) {
  const program = await seedProgram(db);
  for (const [index, task] of world.tasks.entries())
    await seedTask(db, { program, code: `t${index}`, kind: 'count', ...task });
  const province = await seedUnit(db, { code: 'p' });
  const areas: UnitId[] = [];
  for (let i = 0; i < districts; i += 1) areas.push(await seedUnit(db, { code: `d${i}`, parent: province }));
  const places: UnitId[] = [];
  for (let i = 0; i < neighbourhoods; i += 1)
    places.push(await seedUnit(db, { code: `n${i}`, parent: areas[districtOf(i)] ?? province }));
  const ids: PersonId[] = [];
  for (const [index, person] of world.people.entries()) {
    const unit = person.places.map((place) => places[place] ?? province);
    ids.push(await seedPerson(db, { name: `Rep ${index}`, unit }));
  }
  const cycleId = await startCycle(db, program);
  for (const [index, person] of world.people.entries()) {
    const personId = ids[index];
    if (!personId) continue;
    await report(db, { cycleId, personId }, person.totals);
    if (person.isPartial) await setPartial(db, cycleId, personId);
    if (person.break) await away(db, personId, person.break[0] ?? '', person.break[1] ?? '');
  }
  return { province, areas, ids, cycleId };
}

/** What the raw answers say, reckoned without any of the code under test. */
async function standingFromAnswers(db: Db, cycleId: CycleId, personId: PersonId) {
  const lines = await db
    .selectFrom('assignment')
    .leftJoin('answer', (join) =>
      join.onRef('answer.assignment_id', '=', 'assignment.id').on('answer.is_current', '=', 1),
    )
    .select(['assignment.points', 'assignment.target', 'answer.number_value'])
    .where('assignment.cycle_id', '=', cycleId)
    .where('assignment.person_id', '=', personId)
    .execute();
  const assigned = lines.reduce((sum, line) => sum + line.points, 0);
  /** All targets are at most ten: in parts of 2520 every completion is a whole number. */
  const parts = 2520;
  const earned = lines.reduce(
    (sum, line) =>
      sum + (line.points * parts * Math.min(line.number_value ?? 0, line.target ?? 1)) / (line.target ?? 1),
    0,
  );
  const score =
    assigned === 0 ? undefined : Math.floor((200 * earned + parts * assigned) / (2 * parts * assigned));
  return { score, hasReported: lines.some((line) => line.number_value !== null) };
}

async function expectedOf(db: Db, world: World, built: Awaited<ReturnType<typeof build>>) {
  const people = [];
  for (const [index, person] of world.people.entries()) {
    const id = built.ids[index];
    if (!id) continue;
    const { score, hasReported } = await standingFromAnswers(db, built.cycleId, id);
    const isLong = person.break?.[1] === '11-28';
    const isOnBreak = person.break !== undefined && (isLong || !hasReported);
    const isRanked = score !== undefined && !person.isPartial && !isOnBreak;
    people.push({ id, score, hasReported, isRanked, districts: new Set(person.places.map(districtOf)) });
  }
  return people;
}

describe('a board of a random programme', () => {
  test('equals the ranking reckoned from the raw answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        await using db = await memoryDatabase();
        const built = await build(db, world);
        const people = await expectedOf(db, world, built);

        for (const [index, unitId] of built.areas.entries()) {
          const here = people.filter((person) => person.districts.has(index));
          const ranked = here.filter(({ isRanked }) => isRanked);
          const placeOf = (score = 0) => ranked.filter((other) => (other.score ?? 0) > score).length + 1;
          const board = await makeBoard(db, {
            cycleId: built.cycleId,
            unitId,
            isFinal: false,
            now: at('11-30 09:00'),
          });

          expect(board.participation).toEqual({
            reported: here.filter(({ hasReported }) => hasReported).length,
            assigned: here.length,
          });
          expect(board.apart).toBe(here.length - ranked.length);
          const shown = ranked.filter(({ hasReported }) => hasReported);
          expect(board.rows.length).toBe(Math.min(10, shown.length));
          expect(board.rows.map(({ place }) => place)).toEqual(
            shown
              .map(({ score }) => placeOf(score))
              .sort((a, b) => a - b)
              .slice(0, 10),
          );
          for (const row of board.rows) {
            const person = shown.find(({ id }) => id === row.id);
            expect([row.score, row.place]).toEqual([person?.score, placeOf(person?.score)]);
          }
          for (const person of here) {
            const place = await findPlace(db, { cycleId: built.cycleId, unitId, personId: person.id });
            expect(place).toEqual(
              person.isRanked ? { place: placeOf(person.score), of: ranked.length } : undefined,
            );
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('ranks districts by the mean of their ranked people', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        await using db = await memoryDatabase();
        const built = await build(db, world);
        const people = await expectedOf(db, world, built);

        const board = await makeBoard(db, {
          cycleId: built.cycleId,
          unitId: built.province,
          isFinal: false,
          now: at('11-30 09:00'),
        });

        const means = built.areas.flatMap((unitId, index) => {
          const ranked = people.filter((person) => person.isRanked && person.districts.has(index));
          const sum = ranked.reduce((total, { score = 0 }) => total + score, 0);
          return ranked.length < 3 ? [] : [[unitId, Math.floor((20 * sum) / ranked.length / 2 + 0.5) / 10]];
        });
        expect(Object.fromEntries(board.rows.map(({ id, score }) => [id, score]))).toEqual(
          Object.fromEntries(means),
        );
        expect(board.participation).toEqual({
          reported: people.filter(({ hasReported }) => hasReported).length,
          assigned: people.length,
        });
      }),
      { numRuns: 25 },
    );
  });
});
