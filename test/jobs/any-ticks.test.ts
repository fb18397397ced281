import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/clock.ts';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findOpenCycle } from '../../src/cycles/cycle-queries.ts';
import { planDay } from '../../src/cycles/plan-day.ts';
import { localDate } from '../../src/local-date.ts';
import type { Screen } from '../../src/messages/message.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, wording } from '../helpers/jobs.ts';
import { type Sisli, seedGroup, seedSisli } from '../helpers/seed.ts';

const start = istanbul('2026-11-21 08:00');
const end = istanbul('2026-12-05 20:00');
const planned = istanbul('2026-11-22 12:00');
const minuteMs = 60_000;

/** Forward steps in minutes up to eleven hours (prompts may be twelve late), some backward, some on the spot. */
const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 660 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3000, max: 0 }) },
  ),
  { minLength: 5, maxLength: 40 },
);

test('whatever the ticks, each thing happens once and the end is the same', {
  timeout: 120_000,
}, async () => {
  const expected = await run(
    Array.from({ length: 400 }, () => 60),
    60,
  );

  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 50, max: 660 }), async (gaps, rest) => {
      expect(await run(gaps, rest)).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

/** Ticks after each of the gaps, then every `rest` minutes to the end, with restarts of the process. */
async function run(gaps: readonly number[], rest: number) {
  await using db = await memoryDatabase();
  const sisli = await seedSisli(db);
  await seedGroup(db, { unit: sisli.district });
  let runner = startRunner(db);
  let hasPlanned = false;
  for (const [index, now] of momentsOf(gaps, rest).entries()) {
    if (index % 5 === 0) runner = startRunner(db);
    if (!hasPlanned && now >= planned) hasPlanned = await plan(db, sisli, now);
    await runner.tick(now);
  }
  return await stateOf(db);
}

/** A backward jump is followed by steps from there: what was due in between comes up to eleven hours late at most. */
function momentsOf(gaps: readonly number[], rest: number): Instant[] {
  const moments = [start];
  for (const gap of gaps) moments.push(Math.max(start, (moments.at(-1) ?? start) + gap * minuteMs));
  for (let now = moments.at(-1) ?? start; now < end; now += rest * minuteMs) moments.push(now);
  return [...moments.filter((now) => now <= end), end, end + 15 * minuteMs];
}

async function plan(db: Db, { program, people }: Sisli, now: Instant): Promise<true> {
  const cycle = await findOpenCycle(db, program);
  if (!cycle) throw new Error('no cycle is open');
  const [, market] = await listAssignments(db, { cycleId: cycle.id, personId: people.ana });
  if (!market) throw new Error('Ana has no tasks');
  await planDay(db, { personId: people.ana, assignmentId: market.id, day: localDate('2026-11-28') }, now);
  return true;
}

async function stateOf(db: Db) {
  const messages = await db
    .selectFrom('outbox')
    .leftJoin('person', 'person.id', 'outbox.person_id')
    .select(['kind', 'content', 'person.name'])
    .where('kind', '!=', 'status')
    .execute();
  const jobs = await db.selectFrom('job').select(['key', 'state']).orderBy('key').execute();
  return {
    // The last evening of a cycle is over at midnight: whether anybody could still be asked is a matter of hours.
    jobs: jobs.map(({ key, state }) => (key.endsWith(':planned:2026-12-04') ? key : `${key} ${state}`)),
    cycles: await db
      .selectFrom('cycle')
      .select(['number', 'letter', 'state', 'opens_at'])
      .orderBy('number')
      .execute(),
    assignments: await db
      .selectFrom('assignment')
      .select(['position', 'target', 'points'])
      .orderBy('position')
      .orderBy('points')
      .execute(),
    messages: messages.map((row) => `${row.kind} ${row.name}: ${textOf(row.content)}`).toSorted(),
  };
}

const textOf = (content: string): string => {
  const { screen }: { screen: Screen } = JSON.parse(content);
  return wording.say(screen.message, { language: 'en', channel: 'telegram' });
};
