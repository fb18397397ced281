import { expect, test } from 'vitest';
import type { AnswerValue } from '../../src/check-ins/answer-value.ts';
import { recordAnswers } from '../../src/check-ins/record-answers.ts';
import type { Instant } from '../../src/clock.ts';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findOpenCycle } from '../../src/cycles/cycle-queries.ts';
import { planDay } from '../../src/cycles/plan-day.ts';
import { localDate } from '../../src/local-date.ts';
import type { Screen } from '../../src/messages/message.ts';
import { insertBreak } from '../../src/organisation/break-queries.ts';
import { updatePerson } from '../../src/organisation/person-queries.ts';
import type { PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, tickThrough, wording } from '../helpers/jobs.ts';
import { type Sisli, seedSisli } from '../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');
const firstCheckIn = istanbul('2026-11-27 18:00');
const lastCheckIn = istanbul('2026-12-02 18:00');

async function openSisli(db: Db) {
  const sisli = await seedSisli(db);
  const runner = startRunner(db);
  await runner.tick(opening);
  return { ...sisli, runner };
}

/** The prompts in English by SMS, each with the name of its reader. */
async function listPrompts(db: Db) {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.person_id')
    .select(['person.name', 'content', 'outbox.key'])
    .where('kind', '=', 'prompt')
    .orderBy('outbox.id')
    .execute();
  return rows.map(({ name, content }) => {
    const { screen }: { screen: Screen } = JSON.parse(content);
    return `${name}: ${wording.say(screen.message, { language: 'en', channel: 'sms' })}`;
  });
}

const readersOf = async (db: Db) => (await listPrompts(db)).map((prompt) => prompt.split(':')[0]);

async function tasksOf(db: Db, { program }: Pick<Sisli, 'program'>, personId: PersonId) {
  const cycle = await findOpenCycle(db, program);
  if (!cycle) throw new Error('no cycle is open');
  return listAssignments(db, { cycleId: cycle.id, personId });
}

async function answer(
  db: Db,
  input: {
    sisli: Pick<Sisli, 'program'>;
    personId: PersonId;
    values: readonly (AnswerValue | undefined)[];
    at: Instant;
  },
) {
  const tasks = await tasksOf(db, input.sisli, input.personId);
  const answers = input.values.flatMap((value, index) => {
    const task = tasks[index];
    return value && task ? [{ assignmentId: task.id, value }] : [];
  });
  const { personId, at } = input;
  await recordAnswers(db, { personId, cause: `test:${at}`, channel: 'sms', receivedAt: at, answers }, at);
}

const total = (total: number): AnswerValue => ({ kind: 'count', total });
const yes: AnswerValue = { kind: 'done', done: true };
const no: AnswerValue = { kind: 'done', done: false };

test('a check-in day asks those who have unanswered tasks about these', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  const at = istanbul('2026-11-23 12:00');
  await answer(db, { sisli, personId: people.ana, values: [total(5), no, yes, total(1)], at });
  await answer(db, { sisli, personId: people.ben, values: [total(5), yes], at });

  await runner.tick(firstCheckIn);

  const prompts = await listPrompts(db);
  expect(await readersOf(db)).toEqual(['Ben', 'Cem', 'Dara']);
  expect(prompts[0]).toBe(
    'Ben: How is it going? Still open:\nA3 Visit to the elder\nA4 New volunteers\nReply like: A3 Y A4 1',
  );
});

test('a count below its target is asked about once, on the last check-in day', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  const at = istanbul('2026-11-23 12:00');
  await answer(db, { sisli, personId: people.ana, values: [total(25), yes, yes, total(5)], at });

  await runner.tick(firstCheckIn);
  const first = await readersOf(db);
  await runner.tick(lastCheckIn);

  expect(first).not.toContain('Ana');
  expect((await listPrompts(db)).find((prompt) => prompt.startsWith('Ana'))).toBe(
    'Ana: How is it going? Still open:\nA1 Door-to-door visit 25/40\nReply like: A1 7',
  );
});

test('who has answered «no» to everything left is left alone', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  const at = istanbul('2026-11-23 12:00');
  await answer(db, { sisli, personId: people.ana, values: [total(0), no, no, total(0)], at });

  await runner.tick(firstCheckIn);
  await runner.tick(lastCheckIn);

  expect(await readersOf(db)).not.toContain('Ana');
});

test('who has reported in the last 24 hours is left alone', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  await answer(db, { sisli, personId: people.ana, values: [total(5)], at: istanbul('2026-11-26 18:01') });
  await answer(db, { sisli, personId: people.ben, values: [total(5)], at: istanbul('2026-11-26 17:59') });

  await runner.tick(firstCheckIn);

  expect(await readersOf(db)).toEqual(['Ben', 'Cem', 'Dara']);
});

test('who has stopped or is on a break is left alone', async () => {
  await using db = await memoryDatabase();
  const { runner, people } = await openSisli(db);
  const days = { from: localDate('2026-11-25'), until: localDate('2026-11-27') };
  await db.transaction().execute(async (tx) => {
    await updatePerson(tx, people.ana, { stoppedAt: opening });
    await insertBreak(tx, people.ben, days, opening);
  });

  await runner.tick(firstCheckIn);
  const first = await readersOf(db);
  await runner.tick(lastCheckIn);

  expect(first).toEqual(['Cem', 'Dara']);
  expect(await readersOf(db)).toEqual(['Cem', 'Dara', 'Ben', 'Cem', 'Dara']);
});

test('a planned task is asked about that evening instead of on the next check-in day', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  const [, market] = await tasksOf(db, sisli, people.ana);
  if (!market) throw new Error('Ana has no tasks');
  const plan = { personId: people.ana, assignmentId: market.id, day: localDate('2026-11-24') };
  await planDay(db, plan, opening);

  await tickThrough(runner, { from: opening, until: firstCheckIn });
  await runner.tick(lastCheckIn);

  const anas = (await listPrompts(db)).filter((prompt) => prompt.startsWith('Ana'));
  expect(anas).toEqual([
    'Ana: Planned for today, how did it go?\nA2 Market stand\nReply like: A2 Y',
    expect.not.stringContaining('Market stand'),
    expect.stringContaining('A2 Market stand'),
  ]);
});

/** What Ana is asked by the evening of 24 November, for which she has planned her visits, after 25 of them were reported. */
async function promptsAfterVisits(reportedAt: string): Promise<string[]> {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  const [visits] = await tasksOf(db, sisli, people.ana);
  if (!visits) throw new Error('Ana has no tasks');
  await planDay(db, { personId: people.ana, assignmentId: visits.id, day: localDate('2026-11-24') }, opening);
  const values = [{ kind: 'count', total: 25 } as const];
  await answer(db, { sisli, personId: people.ana, values, at: istanbul(reportedAt) });
  await tickThrough(runner, { from: opening, until: istanbul('2026-11-24 20:00') });
  return (await listPrompts(db)).filter((prompt) => prompt.startsWith('Ana'));
}

test('a count that was begun and planned for another day is asked about that evening', async () => {
  expect(await promptsAfterVisits('2026-11-22 12:00')).toEqual([
    expect.stringContaining('A1 Door-to-door visit 25/40'),
  ]);
});

test('who has reported a planned task on its day is not asked that evening', async () => {
  expect(await promptsAfterVisits('2026-11-24 12:00')).toEqual([]);
});

test('a planned task whose evening was missed is asked about on the next check-in day', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  const [, market] = await tasksOf(db, sisli, people.ana);
  if (!market) throw new Error('Ana has no tasks');
  const plan = { personId: people.ana, assignmentId: market.id, day: localDate('2026-11-24') };
  await planDay(db, plan, opening);

  await runner.tick(istanbul('2026-11-25 12:00'));
  await runner.tick(firstCheckIn);

  const anas = (await listPrompts(db)).filter((prompt) => prompt.startsWith('Ana'));
  expect(anas).toEqual([expect.stringContaining('A2 Market stand')]);
});

test('who planned a task for a check-in day is asked once that evening', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  const [, market] = await tasksOf(db, sisli, people.ana);
  if (!market) throw new Error('Ana has no tasks');
  await planDay(db, { personId: people.ana, assignmentId: market.id, day: localDate('2026-11-27') }, opening);

  await runner.tick(firstCheckIn);

  const anas = (await listPrompts(db)).filter((prompt) => prompt.startsWith('Ana'));
  expect(anas).toEqual([expect.stringContaining('A2 Market stand')]);
});

test('a prompt that is made in quiet hours waits for their end and is sent until twelve hours later', async () => {
  await using db = await memoryDatabase();
  const { runner } = await openSisli(db);

  await runner.tick(istanbul('2026-11-27 22:30'));

  const [prompt] = await db
    .selectFrom('outbox')
    .select(['not_before', 'expires_at'])
    .where('kind', '=', 'prompt')
    .execute();
  expect(prompt).toEqual({
    not_before: istanbul('2026-11-28 09:00'),
    expires_at: istanbul('2026-11-28 21:00'),
  });
});

test('an answer takes back the prompt that it makes pointless', async () => {
  await using db = await memoryDatabase();
  const { runner, people, ...sisli } = await openSisli(db);
  await runner.tick(firstCheckIn);

  await answer(db, {
    sisli,
    personId: people.ana,
    values: [total(5), yes, yes, total(1)],
    at: firstCheckIn + 1000,
  });

  const states = await db
    .selectFrom('outbox')
    .select(['kind', 'state'])
    .where('person_id', '=', people.ana)
    .orderBy('id')
    .execute();
  expect(states).toEqual([
    { kind: 'tasks', state: 'waiting' },
    { kind: 'prompt', state: 'cancelled' },
  ]);
});
