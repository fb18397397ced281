import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findDraft, findOpenCycle } from '../../src/cycles/cycle-queries.ts';
import { getProgram, listPrograms } from '../../src/cycles/program-queries.ts';
import { closeWork } from '../../src/fortnight/close-cycle.ts';
import { runWork } from '../../src/fortnight/run-portion.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { changesIn, importSheets, openNow, problemsIn, sisli } from './importing.ts';

const firstDay = Date.parse('2026-11-21T06:00:00Z');
const eighthDay = Date.parse('2026-11-28T09:00:00Z');

async function openSisli(db: Db) {
  await importSheets(db, sisli);
  await openNow(db, firstDay);
}

test('new reps get the tasks of the open cycle, with targets shrunk to the days left', async () => {
  await using db = await memoryDatabase();
  await openSisli(db);
  const people = [...sisli.people, ['Dara Can', '0532 000 00 04', '34.sisli.gulbahar', 'rep', '', '']];

  const report = await importSheets(db, { people }, { now: eighthDay });

  expect(report.tasksGiven).toBe(3);
  expect(await listOf(db, 'Dara Can')).toEqual([
    ['visits', 20],
    ['market', null],
    ['elders', null],
  ]);
  expect(await countTasksMessages(db, 'Dara Can')).toBe(1);
  expect((await importSheets(db, { people }, { now: eighthDay })).tasksGiven).toBe(0);
});

test('who becomes rep of two units at once gets one list and one message', async () => {
  await using db = await memoryDatabase();
  await openSisli(db);
  const rows = ['34.sisli.gulbahar', '34.sisli.bozkurt'].map((unit) => [
    'Dara',
    '0532 000 00 04',
    unit,
    'rep',
  ]);

  const report = await importSheets(db, { people: [sisli.people[0], ...rows] }, { now: eighthDay });

  expect(report.tasksGiven).toBe(5);
  expect(await countTasksMessages(db, 'Dara')).toBe(1);
});

test('a rep of a further unit gets its tasks after those that they have', async () => {
  await using db = await memoryDatabase();
  await openSisli(db);
  const row = ['Ben Aydın', '0532 000 00 02', '34.sisli.gulbahar', 'rep', '', 'sms'];

  await importSheets(db, { people: [sisli.people[0], row] }, { now: eighthDay });

  expect(await listOf(db, 'Ben Aydın')).toEqual([
    ['visits', 40],
    ['market', null],
    ['visits', 20],
    ['market', null],
    ['elders', null],
  ]);
});

const longer = [
  ['key', 'value'],
  ['code', 'p1'],
  ['starts_on', '2026-11-20'],
  ['cycle_days', 15],
  ['check_in_at', '19:00'],
  ['board_at', '10:00'],
];

test('what would alter the open cycle counts from the next one', async () => {
  await using db = await memoryDatabase();
  await openSisli(db);

  const report = await importSheets(db, { program: longer });

  expect(report.changes.program.changed).toEqual([
    {
      sheet: 'program',
      row: 2,
      what: 'p1',
      columns: ['starts_on', 'cycle_days', 'check_in_at', 'board_at'],
      fromNextCycle: true,
    },
  ]);
  const program = await theProgram(db);
  expect(program.calendar).toMatchObject({ cycleDays: 14, checkInAt: '18:00', boardAt: '10:00' });
  expect(await findDraft(db, program.id)).toMatchObject({ startsOn: '2026-12-05', endsOn: '2026-12-19' });
  expect((await importSheets(db, { program: longer })).outcome).toBe('unchanged');

  await closeOpen(db);

  expect((await theProgram(db)).calendar).toMatchObject({ cycleDays: 15, checkInAt: '19:00' });
  expect((await importSheets(db, { program: longer })).outcome).toBe('unchanged');
});

test('what was to change from the next cycle can be taken back', async () => {
  await using db = await memoryDatabase();
  await openSisli(db);
  await importSheets(db, { program: longer });
  const back = [...sisli.program, ['cycle_days', 14], ['check_in_at', '18:00']];

  await importSheets(db, { program: back });
  await closeOpen(db);

  expect((await theProgram(db)).calendar).toMatchObject({ cycleDays: 14, checkInAt: '18:00' });
});

test('refuses a calendar whose next cycle would begin before the open one has ended, and says how to mend it', async () => {
  await using db = await memoryDatabase();
  await openSisli(db);
  const shorter = [
    ['key', 'value'],
    ['code', 'p1'],
    ['cycle_days', 10],
  ];

  const report = await importSheets(db, { program: shorter });

  expect(problemsIn(report)).toEqual(['program!2 starts_on import-program-overlap']);
  expect(report.problems[0]?.vars).toEqual({
    next: '2026-12-01',
    end: '2026-12-04',
    suggestion: '2026-11-25',
  });
  const mended = [...shorter, ['starts_on', '2026-11-25']];
  expect((await importSheets(db, { program: mended })).outcome).toBe('applied');
});

test('evidence and days of a task that people have now change with the next cycle', async () => {
  await using db = await memoryDatabase();
  await openSisli(db);
  const tasks = sisli.tasks.map((row) =>
    row[0] === 'market' ? ['market', 'Pazar', 'done', null, 20, 'location', 9, 9, 'all', ''] : row,
  );

  const report = await importSheets(db, { tasks });

  expect(changesIn(report)).toEqual([
    '~tasks market (title title_sms_tr title_sms_fa title_sms_en evidence from until)',
  ]);
  expect(await market(db)).toEqual({ title: 'Pazar', evidence: 'photo', from_day: 8, until_day: 8 });
  expect((await importSheets(db, { tasks })).outcome).toBe('unchanged');

  await closeOpen(db);

  expect(await market(db)).toEqual({ title: 'Pazar', evidence: 'location', from_day: 9, until_day: 9 });
});

const market = (db: Db) =>
  db
    .selectFrom('task')
    .select(['title', 'evidence', 'from_day', 'until_day'])
    .where('code', '=', 'market')
    .executeTakeFirst();

async function theProgram(db: Db) {
  const [program] = await listPrograms(db);
  if (!program) throw new Error('no program');
  return getProgram(db, program.id);
}

async function closeOpen(db: Db) {
  const program = await theProgram(db);
  const open = await findOpenCycle(db, program.id);
  if (!open) throw new Error('no cycle is open');
  await runWork(db, closeWork(program, open, open.closesAt), { now: open.closesAt, breathe: setImmediate });
}

async function listOf(db: Db, name: string) {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .select(['task.code', 'assignment.target'])
    .where('person.name', '=', name)
    .orderBy('assignment.position')
    .execute();
  return rows.map(({ code, target }) => [code, target]);
}

async function countTasksMessages(db: Db, name: string) {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.person_id')
    .select('outbox.key')
    .where('person.name', '=', name)
    .execute();
  return rows.filter(({ key }) => key.startsWith('tasks:')).length;
}
