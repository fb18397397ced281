import { expect, test } from 'vitest';
import { putAddress } from '../../src/organisation/person-queries.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { plan, told } from '../spreadsheets/sheets.ts';
import { before, changesIn, contentOf, importSheets, openNow, problemsIn, sisli } from './importing.ts';

test('a first import makes the program, its tree, people, tasks and a draft of the first cycle', async () => {
  await using db = await memoryDatabase();

  const report = await importSheets(db, sisli);

  expect(report.outcome).toBe('applied');
  expect(changesIn(report)).toEqual([
    '+program p1',
    '+units 34',
    '+units 34.sisli',
    '+units 34.sisli.gulbahar',
    '+units 34.sisli.bozkurt',
    '+people Ana Kaya',
    '+people Ben Aydın',
    '+people Cem Er',
    '+tasks visits',
    '+tasks market',
    '+tasks elders',
  ]);
  const { cycles, tree, people } = await contentOf(db);
  expect(cycles).toEqual([{ number: 1, state: 'draft', starts_on: '2026-11-21' }]);
  expect(tree.filter(({ code }) => code === '34.sisli.bozkurt').map(({ above }) => above)).toEqual([
    '34.sisli.bozkurt',
    '34.sisli',
    '34',
  ]);
  expect(people.map(({ value, kind, code }) => [value, kind, code])).toEqual([
    ['+905320000001', 'rep', '34.sisli.gulbahar'],
    ['+905320000002', 'rep', '34.sisli.bozkurt'],
    ['+905320000003', 'coordinator', '34.sisli'],
  ]);
});

test('importing twice changes nothing and says so', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  const first = await contentOf(db);

  const report = await importSheets(db, sisli);

  expect(report.outcome).toBe('unchanged');
  expect(changesIn(report)).toEqual([]);
  expect(report.changes.people.unchanged).toBe(3);
  expect(await contentOf(db)).toEqual(first);
  expect(await db.selectFrom('audit').select('action').execute()).toEqual([{ action: 'imported' }]);
});

test('a dry run tells the same and changes nothing', async () => {
  await using db = await memoryDatabase();

  const dry = await importSheets(db, sisli, { isDryRun: true });

  expect(dry.outcome).toBe('previewed');
  expect((await contentOf(db)).people).toEqual([]);
  expect(changesIn(await importSheets(db, sisli))).toEqual(changesIn(dry));
});

test('with one faulty row nothing is imported', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  const first = await contentOf(db);
  const people = [
    ...sisli.people,
    ['Dara Can', '0532 000 00 09', '34.sisli.bozkurt', 'rep', '', ''],
    ['Somebody Else', '0532 000 00 01', '34.sisli.bozkurt', 'rep', '', ''],
  ].filter((row) => row[0] !== 'Ana Kaya');

  const report = await importSheets(db, { people });

  expect(report.outcome).toBe('refused');
  expect(problemsIn(report)).toEqual(['people!5 name import-phone-of-another']);
  expect(await contentOf(db)).toEqual(first);
});

test('a person who is not in the file is kept', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);

  const report = await importSheets(db, { people: sisli.people.slice(0, 2) });

  expect(report.outcome).toBe('unchanged');
  expect(report.kept.people.map(({ name }) => name)).toEqual(['Ben Aydın', 'Cem Er']);
  expect((await contentOf(db)).people).toHaveLength(3);
});

test('the same phone and name with another unit or role is a further role', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);

  const report = await importSheets(db, {
    people: [sisli.people[0], ['ANA KAYA', '+90 532 000 0001', '34.sisli.bozkurt', 'rep', '', '']],
  });

  expect(changesIn(report)).toEqual(['~people ANA KAYA (name)', '~people ANA KAYA (unit role)']);
  const { people } = await contentOf(db);
  expect(people.filter(({ name }) => name === 'ANA KAYA').map(({ code }) => code)).toEqual([
    '34.sisli.bozkurt',
    '34.sisli.gulbahar',
  ]);
});

test('a role that somebody has handed over is not given again', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  await db.updateTable('role').set({ until_at: before }).where('kind', '=', 'coordinator').execute();

  const report = await importSheets(db, sisli);

  expect(report.outcome).toBe('unchanged');
  expect(problemsIn(report)).toEqual(['(people!4 role import-role-ended)']);
});

test('a unit moves with all that is below it', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  const units = [
    sisli.units[0],
    ['06', 'Ankara', 'province', '', null, null],
    ['34.sisli', 'Şişli', 'district', '06', null, null],
  ];

  const report = await importSheets(db, { units });

  expect(changesIn(report)).toEqual(['+units 06', '~units 34.sisli (parent)']);
  const { tree } = await contentOf(db);
  expect(tree.filter(({ above }) => above === '06').map(({ code, depth }) => `${code} ${depth}`)).toEqual([
    '06 0',
    '34.sisli 1',
    '34.sisli.bozkurt 2',
    '34.sisli.gulbahar 2',
  ]);
  expect(tree.filter(({ above }) => above === '34').map(({ code }) => code)).toEqual(['34']);
});

test('tasks follow the order of the sheet, and what is not in it stays behind', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  const [header, visits, market, elders] = sisli.tasks;

  const report = await importSheets(db, { tasks: [header, elders, visits] });

  expect(report.kept.tasks).toEqual([market[0]]);
  const { tasks } = await contentOf(db);
  expect(tasks.map(({ code, unit }) => [code, unit])).toEqual([
    ['elders', '34.sisli.gulbahar'],
    ['visits', null],
    ['market', null],
  ]);
  expect((await importSheets(db, { tasks: [header, elders, visits] })).outcome).toBe('unchanged');
});

test('a task that was given to people does not become another kind', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  await openNow(db, before);
  const [header, ...tasks] = sisli.tasks;
  const changed = tasks.map((row) => (row[0] === 'elders' ? ['elders', 'Huzurevi', 'count', 3, 20] : row));

  const report = await importSheets(db, { tasks: [header, ...changed] });

  expect(problemsIn(report)).toEqual(['tasks!4 kind import-task-kind-changed']);
});

test('the list decides the language until the person has joined and chosen', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  await joinTelegram(db, 'Ana Kaya');
  await db.updateTable('person').set({ language: 'fa' }).execute();

  const report = await importSheets(db, sisli);

  expect(changesIn(report)).toEqual(['~people Ben Aydın (language)']);
});

test.each(['not-served', 'one-way', 'not-allowed', 'iran-off'] as const)(
  'a number that texts do not serve is told at import, with the reason: %s',
  async (reason) => {
    await using db = await memoryDatabase();

    const hindranceTo = (phone: string) => (phone === '+905320000002' ? reason : undefined);
    const report = await importSheets(db, sisli, { hindranceTo });

    expect(problemsIn(report)).toEqual([`(people!3 phone import-phone-${reason})`]);
    expect(report.outcome).toBe('applied');
  },
);

test.each([
  ['without its first day', [['code', 'p1']], 'program!2 starts_on import-program-start-missing'],
  ['without code and name', [['starts_on', '2026-11-21']], 'program!2 code import-program-name-missing'],
])('refuses a new program %s', async (_, rows, problem) => {
  await using db = await memoryDatabase();

  const report = await importSheets(db, { program: [['key', 'value'], ...rows] });

  expect(problemsIn(report)).toEqual([problem]);
});

test.each([
  ['starts_on', 'in spring', 'program!4 value problem-date-invalid'],
  ['code', 'p 1', 'program!2 value problem-code-invalid'],
])('a malformed %s of a new program is one mistake', async (key, value, problem) => {
  await using db = await memoryDatabase();
  const program = sisli.program.map((row) => (row[0] === key ? [key, value] : row));
  const sheets = { ...sisli, program };

  const report = await importSheets(db, sheets, { isDryRun: true });

  expect([...told(plan(sheets)), ...problemsIn(report)]).toEqual([problem]);
});

test('refuses tasks while there is no program', async () => {
  await using db = await memoryDatabase();

  const report = await importSheets(db, { units: sisli.units, tasks: sisli.tasks });

  expect(problemsIn(report)).toEqual(['tasks!2  import-tasks-without-program']);
});

async function joinTelegram(db: Db, name: string) {
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  const address = { personId: id, channel: 'telegram', value: '1001' } as const;
  await db.transaction().execute((tx) => putAddress(tx, address, before));
}
