import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listKnownUnits } from '../../src/fortnight/import/unit-queries.ts';
import { importPlan } from '../../src/fortnight/import-plan.ts';
import type { Plan, PlannedPerson } from '../../src/fortnight/plan.ts';
import { say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import { createIstanbul } from '../../src/simulator/istanbul.ts';
import { type ExportKind, exportRows } from '../../src/spreadsheets/export/export-rows.ts';
import { pageSize } from '../../src/spreadsheets/export/pages.ts';
import { readPlan } from '../../src/spreadsheets/read-plan.ts';
import { readTables } from '../../src/spreadsheets/read-tables.ts';
import { writeTable } from '../../src/spreadsheets/write-table.ts';
import type { PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { answer, count, no, noon, yes } from '../check-ins/answering.ts';
import { openFortnight } from '../check-ins/fortnight.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { scratch } from './sheets.ts';

const importing = { actor: 'test', now: noon, language: 'tr', timeZone: 'Europe/Istanbul' } as const;

async function rowsOf(db: Db, kind: ExportKind, hasHistory = false) {
  const { columns, rows } = exportRows(db, kind, { now: noon, hasHistory });
  const objects = (await Array.fromAsync(rows)).map((row) =>
    Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])),
  );
  return objects;
}

test('people are exported with a row for each of their roles', async () => {
  await using f = await openFortnight();
  await f.db.updateTable('person').set({ stopped_at: noon }).where('name', '=', 'Dara').execute();

  const people = await rowsOf(f.db, 'people');

  expect(people.map(({ id: _id, ...row }) => Object.values(row).join(' | '))).toEqual([
    'Ana | +905320000001 | 34.sisli.gulbahar | rep | en |  | telegram',
    'Ben | +905320000002 | 34.sisli.ferikoy | rep | en | sms | sms',
    'Cem | +905320000003 | 34.sisli.ferikoy | rep | en |  | telegram',
    'Cem | +905320000003 | 34.sisli.bozkurt | rep | en |  | telegram',
    'Dara | +905320000004 | 34.sisli.bozkurt | rep | fa |  | stopped',
    'Ela |  | 34.sisli | coordinator | en |  | unreachable',
  ]);
});

test('answers are the current ones, with the replaced ones in the history', async () => {
  await using f = await openFortnight();
  await answer(f, 'ana', [
    ['visits', count(10)],
    ['elders', no],
  ]);
  await answer(f, 'ana', [['visits', count(30)]]);

  expect(await rowsOf(f.db, 'answers')).toMatchObject([
    { task: 'elders', value: 'no', completion: 0 },
    {
      cycle: 1,
      unit: '34.sisli.gulbahar',
      phone: '+905320000001',
      task: 'visits',
      number: 'B1',
      value: 30,
      completion: 0.75,
      points: 40,
      channel: 'telegram',
      received_at: new Date(noon).toISOString(),
      flags: '',
      review: '',
    },
  ]);
  expect((await rowsOf(f.db, 'answers', true)).map(({ value, current }) => [value, current])).toEqual([
    [10, false],
    ['no', true],
    [30, true],
  ]);
});

test('who is rep of two units has one score, told for both', async () => {
  await using f = await openFortnight();
  await answer(f, 'cem', [['elders', yes]]);

  const scores = (await rowsOf(f.db, 'scores')).filter(({ phone }) => phone === '+905320000003');

  expect(scores.map(({ unit }) => unit)).toEqual(['34.sisli.bozkurt', '34.sisli.ferikoy']);
  expect(new Set(scores.map(({ score }) => score)).size).toBe(1);
});

test('the board of a district gives each place its phone, and equal scores the same place', async () => {
  await using f = await openFortnight();
  await answer(f, 'ana', [['elders', yes]]);
  await answer(f, 'ben', [['elders', yes]]);

  const board = await rowsOf(f.db, 'board');

  const district = board.filter(({ unit }) => unit === '34.sisli');
  expect(district.slice(0, 2).map(({ place, score }) => [place, score])).toEqual([
    [1, 20],
    [1, 20],
  ]);
  expect(district[2]?.['place']).toBe(3);
  expect(district.every(({ phone }) => typeof phone === 'string')).toBe(true);
});

test('messages are exported page by page, each once and in order', async () => {
  await using db = await memoryDatabase();
  const { plan } = createIstanbul({ seed: 'messages', reps: 5 });
  await importPlan(db, plan, importing);
  const [person] = await db.selectFrom('person').select('id').execute();
  if (!person) throw new Error('nobody');
  await queueMany(db, person.id, 2 * pageSize + 1);

  const messages = await rowsOf(db, 'messages');

  expect(messages.map(({ key }) => key)).toEqual(
    Array.from({ length: 2 * pageSize + 1 }, (_, i) => `test:${i}`),
  );
  expect(messages[0]).toMatchObject({ recipient: plan.people[0]?.phone, state: 'waiting', kind: 'notice' });
});

async function queueMany(db: Db, person: PersonId, many: number) {
  const outgoing = Array.from({ length: many }, (_, i) => ({
    key: `test:${i}`,
    kind: 'notice' as const,
    to: { person },
    screen: { message: say('help-hint') },
  }));
  await db.transaction().execute((tx) => enqueue(tx, outgoing, noon));
}

const letters = fc.string({
  unit: fc.constantFrom(...Array.from('abcçğıİişüAZ علیو 0-\'".,')),
  minLength: 1,
  maxLength: 24,
});
const name = letters.filter((text) => /\p{L}/u.test(text)).map((text) => `A${text.trim()}`);

test.each(['people.csv', 'people.xlsx'])(
  'whoever is exported can be imported again, and nothing changes (%s)',
  async (file) => {
    const { plan } = createIstanbul({ seed: 'again', reps: 12 });

    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 12, maxLength: 12 }), async (names) => {
        await using db = await memoryDatabase();
        await using files = await scratch();
        const people = plan.people.map((person, i) => renamed(person, names[i]));
        await importPlan(db, { ...plan, people }, importing);

        const path = files.path(file);
        await writeTable(path, { ...exportRows(db, 'people', { now: noon }), language: 'tr' });
        const { tables } = await readTables(path, 'tr');
        const again = readPlan(tables, {
          phoneCountry: 'TR',
          language: 'tr',
          existingUnits: await listKnownUnits(db),
        });

        expect(again.problems).toEqual([]);
        const report = await importPlan(db, { ...again.plan, units: [] } satisfies Plan, importing);
        expect([report.outcome, report.kept.people]).toEqual(['unchanged', []]);
      }),
      { numRuns: 15 },
    );
  },
);

const renamed = (person: PlannedPerson, name: string | undefined): PlannedPerson => ({
  ...person,
  name: (name ?? person.name).replace(/\s+/g, ' '),
});
