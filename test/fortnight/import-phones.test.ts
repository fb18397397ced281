import { expect, test } from 'vitest';
import { memoryDatabase } from '../helpers/database.ts';
import { changesIn, contentOf, importSheets, problemsIn, sisli } from './importing.ts';

const [header, ana, ...others] = sisli.people;
const anaAgain = ['ana KAYA', '0532 000 00 77', '34.sisli.gulbahar', 'rep', 'tr', ''];
const changed = { people: [header, anaAgain, ...others] };

test('a phone that seems to have changed is asked about in the dry run', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);

  const report = await importSheets(db, changed, { isDryRun: true });

  expect(report.outcome).toBe('previewed');
  expect(changesIn(report)).toEqual([]);
  expect(report.questions).toEqual([
    {
      sheet: 'people',
      row: 2,
      name: 'ana KAYA',
      unitCode: '34.sisli.gulbahar',
      phone: '+905320000077',
      storedPhone: '+905320000001',
    },
  ]);
});

test('without an answer the import is refused, and nobody is doubled', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);

  const report = await importSheets(db, changed);

  expect(report.outcome).toBe('refused');
  expect(problemsIn(report)).toEqual(['people!2 phone import-phone-changed']);
  expect((await contentOf(db)).people).toHaveLength(3);
});

test('once accepted, the person has the new phone and no other', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);

  const report = await importSheets(db, changed, { acceptsChangedPhones: true });

  expect(changesIn(report)).toEqual(['~people ana KAYA (name phone)']);
  const { people } = await contentOf(db);
  expect(people.map(({ value }) => value)).toEqual(['+905320000002', '+905320000003', '+905320000077']);
  expect((await importSheets(db, changed)).outcome).toBe('unchanged');
});

test('a namesake is somebody else while the first one is in the file too', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);

  const report = await importSheets(db, { people: [header, ana, anaAgain] });

  expect(report.questions).toEqual([]);
  expect(changesIn(report)).toEqual(['+people ana KAYA']);
});

test('the same name in another unit is somebody else', async () => {
  await using db = await memoryDatabase();
  await importSheets(db, sisli);
  const elsewhere = ['Ana Kaya', '0532 000 00 77', '34.sisli.bozkurt', 'rep', 'tr', ''];

  const report = await importSheets(db, { people: [header, elsewhere] });

  expect(report.questions).toEqual([]);
  expect(changesIn(report)).toEqual(['+people Ana Kaya']);
});
