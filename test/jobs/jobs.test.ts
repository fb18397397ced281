import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findDraft, findLatestClosed, findOpenCycle, listCycles } from '../../src/cycles/cycle-queries.ts';
import { getProgram } from '../../src/cycles/program-queries.ts';
import { openWork } from '../../src/fortnight/open-cycle.ts';
import { runPortion } from '../../src/fortnight/run-portion.ts';
import type { Job } from '../../src/jobs/job.ts';
import { openCycles } from '../../src/jobs/open-cycles.ts';
import { createJobRunner } from '../../src/jobs/runner.ts';
import { insertArrivals } from '../../src/messages/inbox-queries.ts';
import { updateGroup } from '../../src/organisation/group-queries.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, tickThrough } from '../helpers/jobs.ts';
import { seedGroup, seedPerson, seedProgram, seedSisli, seedTask, time } from '../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');

const keysOf = async (db: Db, kind: string) => {
  const rows = await db.selectFrom('outbox').select('key').where('kind', '=', kind).orderBy('key').execute();
  return rows.map((row) => row.key);
};

const jobKeys = async (db: Db) => {
  const rows = await db.selectFrom('job').select(['key', 'state']).orderBy('key').execute();
  return rows.map((row) => (row.state === 'done' ? row.key : `${row.key} skipped`));
};

test('a cycle opens at its hour: a letter, tasks, scores and one message for every rep', async () => {
  await using db = await memoryDatabase();
  const { program, people } = await seedSisli(db);
  const runner = startRunner(db);

  await runner.tick(opening - 60_000);
  const before = await findOpenCycle(db, program);
  const report = await runner.tick(opening);

  const cycle = await findOpenCycle(db, program);
  expect(before).toBeUndefined();
  expect(report).toEqual({ done: 1, skipped: 0, failed: 0 });
  expect(cycle).toMatchObject({ number: 1, letter: 'A', startsOn: '2026-11-21', openedAt: opening });
  expect(await keysOf(db, 'tasks')).toEqual(
    [people.ana, people.ben, people.cem, people.dara].map((id) => `tasks:${cycle?.id}:${id}`),
  );
  const cem = cycle && (await listAssignments(db, { cycleId: cycle.id, personId: people.cem }));
  expect(cem?.map(({ number, unitNames, taskCode }) => `${number} ${unitNames.name} ${taskCode}`)).toEqual([
    'A1 Feriköy visits',
    'A2 Feriköy market',
    'A3 Feriköy elders',
    'A4 Feriköy volunteers',
    'A5 Bozkurt visits',
    'A6 Bozkurt market',
    'A7 Bozkurt elders',
    'A8 Bozkurt volunteers',
  ]);
  expect(await findDraft(db, program)).toMatchObject({ number: 2, startsOn: '2026-12-05' });
});

test('a whole cycle happens once, and ticking through it again changes nothing', async () => {
  await using db = await memoryDatabase();
  const { program, district } = await seedSisli(db);
  await seedGroup(db, { unit: district });
  const span = { from: opening - 3_600_000, until: istanbul('2026-12-05 15:00') };

  await tickThrough(startRunner(db), span);
  const keys = await jobKeys(db);
  const messages = await db.selectFrom('outbox').select('key').orderBy('key').execute();
  const again = startRunner(db);
  await tickThrough(again, span);
  const report = await again.tick(span.until);

  expect(report).toEqual({ done: 0, skipped: 0, failed: 0 });
  expect(keys.filter((key) => !key.includes(':planned:'))).toEqual([
    'p1:board:2026-W48:34.sisli',
    'p1:board:2026-W49:34.sisli',
    'p1:cycle:1:check-in:12',
    'p1:cycle:1:check-in:7',
    'p1:cycle:1:close',
    'p1:cycle:1:draft',
    'p1:cycle:1:final',
    'p1:cycle:1:final-board:34.sisli',
    'p1:cycle:1:open',
    'p1:cycle:1:results',
    'p1:cycle:2:open',
  ]);
  expect(await jobKeys(db)).toEqual(keys);
  expect(await db.selectFrom('outbox').select('key').orderBy('key').execute()).toEqual(messages);
  expect(await findLatestClosed(db, program)).toMatchObject({ number: 1, state: 'final' });
  expect(await keysOf(db, 'board')).toEqual([
    'p1:board:2026-W48:34.sisli',
    'p1:board:2026-W49:34.sisli',
    'p1:cycle:1:final-board:34.sisli',
  ]);
});

test('scores freeze seven days after the close', async () => {
  await using db = await memoryDatabase();
  await seedSisli(db);
  const runner = startRunner(db);
  await tickThrough(runner, { from: opening, until: istanbul('2026-12-11 23:00') });
  const before = await db.selectFrom('score').select('is_frozen').distinct().execute();

  await runner.tick(istanbul('2026-12-12 00:00'));

  const first = await db
    .selectFrom('cycle')
    .select(['id', 'frozen_at'])
    .where('number', '=', 1)
    .executeTakeFirstOrThrow();
  const after = await db
    .selectFrom('score')
    .select('is_frozen')
    .where('cycle_id', '=', first.id)
    .distinct()
    .execute();
  expect(before).toEqual([{ is_frozen: 0 }]);
  expect(after).toEqual([{ is_frozen: 1 }]);
  expect(first.frozen_at).toBe(istanbul('2026-12-12 00:00'));
});

test('a cycle is not final while an answer that came in before its end has not been recorded', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  const runner = startRunner(db);
  await tickThrough(runner, { from: opening, until: istanbul('2026-12-05 11:00') });
  const late = {
    providerId: '1',
    conversation: 'sms:1',
    payload: '{}',
    stampedAt: istanbul('2026-12-04 23:00'),
  };
  await db
    .transaction()
    .execute((tx) => insertArrivals(tx, [{ channel: 'sms', ...late }], istanbul('2026-12-05 11:59')));

  await runner.tick(istanbul('2026-12-05 12:00'));
  const waiting = await findLatestClosed(db, program);
  await db.updateTable('inbox').set({ state: 'done' }).execute();
  await runner.tick(istanbul('2026-12-05 12:01'));

  expect(waiting?.state).toBe('closed');
  expect(await findLatestClosed(db, program)).toMatchObject({ state: 'final' });
});

test('after a downtime tasks go out as long as the cycle is open, held back by quiet hours', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);

  await startRunner(db).tick(istanbul('2026-12-01 23:00'));

  const cycle = await findOpenCycle(db, program);
  const sent = await db
    .selectFrom('outbox')
    .select(['not_before', 'expires_at'])
    .where('kind', '=', 'tasks')
    .execute();
  expect(sent).toHaveLength(4);
  expect(sent[0]).toEqual({ not_before: istanbul('2026-12-02 09:00'), expires_at: cycle?.closesAt });
  expect(await keysOf(db, 'prompt')).toEqual([]);
  expect(await jobKeys(db)).toContain('p1:cycle:1:check-in:7 skipped');
});

test('cycles that were wholly past are skipped, and each skip is recorded', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);

  await startRunner(db).tick(istanbul('2027-01-10 12:00'));

  expect(await findOpenCycle(db, program)).toMatchObject({ number: 4, letter: 'A', startsOn: '2027-01-02' });
  expect((await listCycles(db, program)).map(({ number }) => number)).toEqual([5, 4]);
  expect((await jobKeys(db)).filter((key) => key.includes('open'))).toEqual([
    'p1:cycle:1:open skipped',
    'p1:cycle:2:open skipped',
    'p1:cycle:3:open skipped',
    'p1:cycle:4:open',
  ]);
});

test('after a downtime a cycle that was open is closed and final, and the next one opens', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  await startRunner(db).tick(opening);

  const runner = startRunner(db);
  await runner.tick(istanbul('2026-12-20 12:00'));
  const first = await findLatestClosed(db, program);
  await runner.tick(istanbul('2026-12-20 12:15'));

  expect(first).toMatchObject({ number: 1, state: 'closed' });
  expect(await findLatestClosed(db, program)).toMatchObject({ number: 1, state: 'final' });
  expect(await findOpenCycle(db, program)).toMatchObject({ number: 3, letter: 'B' });
});

test('boards come up to 48 hours late, older ones are skipped', async () => {
  await using db = await memoryDatabase();
  const { district } = await seedSisli(db);
  await seedGroup(db, { unit: district });
  const runner = startRunner(db);
  await runner.tick(opening);

  await runner.tick(istanbul('2026-11-25 09:01'));
  await runner.tick(istanbul('2026-12-02 08:59'));

  expect((await jobKeys(db)).filter((key) => key.includes('board'))).toEqual([
    'p1:board:2026-W48:34.sisli skipped',
    'p1:board:2026-W49:34.sisli',
  ]);
  expect(await keysOf(db, 'board')).toEqual(['p1:board:2026-W49:34.sisli']);
});

test('of two groups of a unit each gets a board once, though the bot was away from one of them', async () => {
  await using db = await memoryDatabase();
  const { district } = await seedSisli(db);
  const first = await seedGroup(db, { unit: district, chat: '-1001' });
  const second = await seedGroup(db, { unit: district, chat: '-1002' });
  const runner = startRunner(db);
  await runner.tick(opening);
  const setActive = (isActive: boolean) =>
    db.transaction().execute((tx) => updateGroup(tx, first.id, { isActive }));

  await setActive(false);
  await runner.tick(istanbul('2026-11-30 09:00'));
  await setActive(true);
  await runner.tick(istanbul('2026-11-30 12:00'));

  const boards = await db
    .selectFrom('outbox')
    .select(['key', 'group_id'])
    .where('kind', '=', 'board')
    .orderBy('key')
    .execute();
  expect(boards).toEqual([
    { key: 'p1:board:2026-W49:34.sisli', group_id: first.id },
    { key: `p1:board:2026-W49:34.sisli:${second.id}`, group_id: second.id },
  ]);
});

test('a clock that is set back repeats nothing', async () => {
  await using db = await memoryDatabase();
  await seedSisli(db);
  const runner = startRunner(db);
  await tickThrough(runner, { from: opening, until: istanbul('2026-11-28 12:00') });
  const keys = await jobKeys(db);

  await tickThrough(runner, { from: opening - 86_400_000, until: istanbul('2026-11-28 12:00') });

  expect(await jobKeys(db)).toEqual(keys);
  expect(await keysOf(db, 'tasks')).toHaveLength(4);
});

test('letters are taken in opening order across programs, each in its own zone', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  const tehran = await seedProgram(db, { code: 'p2', timeZone: 'Asia/Tehran', language: 'fa' });
  await seedTask(db, { program: tehran, code: 'parks' });

  const runner = startRunner(db);
  await runner.tick(Date.parse('2026-11-21T05:30:00Z'));
  const early = [await findOpenCycle(db, program), await findOpenCycle(db, tehran)];
  await runner.tick(opening);

  expect(early.map((cycle) => cycle?.letter)).toEqual([undefined, 'A']);
  expect(await findOpenCycle(db, program)).toMatchObject({ letter: 'B' });
});

test('two ticks at once are one after the other', async () => {
  await using db = await memoryDatabase();
  await seedSisli(db);
  const runner = startRunner(db);

  const [first, second] = await Promise.all([runner.tick(opening), runner.tick(opening)]);

  expect(first.done).toBe(2);
  expect(second).toEqual({ done: 0, skipped: 0, failed: 0 });
});

test('two processes on the same file do each thing once', async () => {
  await using db = await memoryDatabase();
  await seedSisli(db);

  await Promise.all([startRunner(db).tick(opening), startRunner(db).tick(opening)]);

  expect(await keysOf(db, 'tasks')).toHaveLength(4);
  expect(await db.selectFrom('assignment').select('id').execute()).toHaveLength(20);
});

test('a large cycle opens in portions, and goes on where it was interrupted', async () => {
  await using db = await memoryDatabase();
  const { program, neighbourhoods } = await seedSisli(db);
  for (let i = 0; i < 120; i += 1) await seedPerson(db, { name: `Rep ${i}`, unit: neighbourhoods.gulbahar });
  const runner = startRunner(db);
  await runner.tick(opening - 60_000);
  const draft = await findDraft(db, program);
  if (!draft) throw new Error('no draft');
  await runPortion(db, openWork(await getProgram(db, program), draft, opening), opening);
  const interrupted = (await keysOf(db, 'tasks')).length;

  await startRunner(db).tick(opening + 60_000);

  expect(interrupted).toBe(5);
  expect(await keysOf(db, 'tasks')).toHaveLength(124);
  expect(await db.selectFrom('score').select('person_id').execute()).toHaveLength(124);
  expect((await jobKeys(db)).filter((key) => key.includes('open'))).toEqual([
    'p1:cycle:1:open',
    'p1:cycle:1:open:2',
    'p1:cycle:1:open:3',
    'p1:cycle:1:open:4',
    'p1:cycle:1:open:5',
    'p1:cycle:1:open:6',
    'p1:cycle:1:open:7',
  ]);
});

test.each([
  {
    which: 'forward',
    startsOn: '2027-03-20',
    opensAt: Date.parse('2027-03-20T08:00:00Z'),
    closesAt: Date.parse('2027-03-27T23:00:00Z'),
    nextOpensAt: Date.parse('2027-03-28T07:00:00Z'),
  },
  {
    which: 'back',
    startsOn: '2026-10-17',
    opensAt: Date.parse('2026-10-17T07:00:00Z'),
    closesAt: Date.parse('2026-10-24T22:00:00Z'),
    nextOpensAt: Date.parse('2026-10-25T08:00:00Z'),
  },
])('hours are those of the wall clock on both sides of a change $which', async (change) => {
  const { startsOn, opensAt, closesAt, nextOpensAt } = change;
  await using db = await memoryDatabase();
  const berlin = { timeZone: 'Europe/Berlin', cycleDays: 8, checkInDays: '8', graceHours: 0 };
  const { program } = await seedSisli(db, { ...berlin, startsOn });
  const runner = startRunner(db);
  const minuteMs = 60_000;

  await runner.tick(opensAt - minuteMs);
  const before = await findOpenCycle(db, program);
  await runner.tick(opensAt);
  await runner.tick(closesAt - minuteMs);
  const late = await findOpenCycle(db, program);
  await runner.tick(closesAt);
  await runner.tick(nextOpensAt - minuteMs);
  const closed = await findLatestClosed(db, program);
  await runner.tick(nextOpensAt);

  expect(before).toBeUndefined();
  expect(late).toMatchObject({ number: 1, closesAt });
  expect(closed).toMatchObject({ number: 1, state: 'final' });
  expect(await findOpenCycle(db, program)).toMatchObject({ number: 2, openedAt: nextOpensAt });
});

test('a job that fails is tried again at the next tick, and the others go on', async () => {
  await using db = await memoryDatabase();
  await seedSisli(db);
  const errors: unknown[] = [];
  const log = pino({ level: 'silent' });
  log.error = (...args: unknown[]) => void errors.push(args);
  let isBroken = true;
  const broken: Job = {
    name: 'broken',
    due: async () => [
      {
        key: 'broken',
        dueAt: opening,
        portion: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve({ counts: {} })),
      },
    ],
  };
  const runner = createJobRunner({ db, jobs: [broken, openCycles], log, activity: new Activity() });

  const first = await runner.tick(opening);
  isBroken = false;
  const second = await runner.tick(opening + 60_000);

  expect(first).toEqual({ done: 2, skipped: 0, failed: 1 });
  expect(errors).toHaveLength(1);
  expect(second).toEqual({ done: 1, skipped: 0, failed: 0 });
});

test.each([
  { counts: { failed: 1 }, level: 'error', message: 'job failed' },
  { counts: { made: 1 }, level: 'info', message: 'job done' },
] as const)('what goes on beside the ticks and counts $counts is logged as $message', async (ended) => {
  const { counts, level, message } = ended;
  await using db = await memoryDatabase();
  const lines: unknown[] = [];
  const log = pino({ level: 'silent' });
  log.info = (...args: unknown[]) => void lines.push(['info', ...args]);
  log.error = (...args: unknown[]) => void lines.push(['error', ...args]);
  const job: Job = {
    name: 'beside',
    due: async () => [{ key: 'beside', dueAt: opening, beside: () => Promise.resolve(counts) }],
  };
  const activity = new Activity();
  const runner = createJobRunner({ db, jobs: [job], log, activity });

  await runner.tick(opening);
  await activity.settled();
  await runner.tick(opening + 60_000);
  await activity.settled();

  expect(lines).toEqual([[level, { key: 'beside', ...counts }, message]]);
  expect(await jobKeys(db)).toEqual(['beside']);
});

test('the next cycle follows a calendar that was changed', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  const runner = startRunner(db);
  await runner.tick(opening - 86_400_000);
  await db
    .updateTable('program')
    .set({ opens_at: time('11:00') })
    .execute();

  await runner.tick(opening);
  const early = await findOpenCycle(db, program);
  await runner.tick(opening + 2 * 3_600_000);

  expect(early).toBeUndefined();
  expect(await findOpenCycle(db, program)).toMatchObject({ openedAt: opening + 2 * 3_600_000 });
});
