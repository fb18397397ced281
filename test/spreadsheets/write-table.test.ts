import { readFile } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/spreadsheets/read-plan.ts';
import { readTables } from '../../src/spreadsheets/read-tables.ts';
import { writeTable } from '../../src/spreadsheets/write-table.ts';
import { writeTemplate } from '../../src/spreadsheets/write-template.ts';
import { scratch, told } from './sheets.ts';

const table = {
  columns: ['name', 'phone', 'unit', 'score'],
  rows: [
    ['=HYPERLINK("http://x")', '+905321234501', '34.sisli', 53.5],
    ['-1+1', '+905321234502', '@x', -5],
    ['Çiğdem, "Ç"', '05321234503', null, 0],
  ],
  language: 'tr',
} as const;

test('writes CSV that a spreadsheet opens in the right letters and never calculates', async () => {
  await using files = await scratch();

  await writeTable(files.path('a.csv'), table);

  expect(await readFile(files.path('a.csv'), 'utf8')).toBe(
    '\uFEFFname,phone,unit,score\r\n' +
      `"'=HYPERLINK(""http://x"")",+905321234501,34.sisli,53.5\r\n` +
      "'-1+1,+905321234502,'@x,-5\r\n" +
      '"Çiğdem, ""Ç""",05321234503,,0\r\n',
  );
});

test('writes a workbook in which texts are texts', async () => {
  await using files = await scratch();

  await writeTable(files.path('a.xlsx'), table);

  expect((await readWorkbook(files.path('a.xlsx')))[0]?.data).toEqual([
    [...table.columns],
    ...table.rows.map((row) => [...row]),
  ]);
});

test('writes JSON with one object per row', async () => {
  await using files = await scratch();

  await writeTable(files.path('a.json'), table);

  expect(JSON.parse(await readFile(files.path('a.json'), 'utf8'))).toEqual(
    table.rows.map(([name, phone, unit, score]) => ({ name, phone, unit, score })),
  );
});

test.each(['people.csv', 'people.xlsx'])('reads what it wrote (%s)', async (file) => {
  await using files = await scratch();
  const people = {
    ...table,
    columns: ['name', 'phone', 'unit', 'status'],
    rows: [['-Ana', '+905321234501', 'Şişli', '']],
  };

  await writeTable(files.path(file), people);
  const { tables } = await readTables(files.path(file), 'tr');

  expect(readPlan(tables, { phoneCountry: 'TR', language: 'tr' }).plan.people).toMatchObject([
    { name: '-Ana', phone: '+905321234501', roles: [{ unitCode: 'sisli' }] },
  ]);
});

test('refuses another ending and a folder that is not there', async () => {
  await using files = await scratch();

  await expect(writeTable(files.path('a.pdf'), table)).rejects.toMatchObject({ key: 'problem-export-kind' });
  await expect(writeTable(files.path('no/a.csv'), table)).rejects.toMatchObject({
    key: 'problem-file-unwritable',
  });
  await expect(writeTemplate(files.path('no/a.xlsx'), 'tr')).rejects.toMatchObject({
    key: 'problem-file-unwritable',
  });
});

test.each([
  ['tr', 'IR'],
  ['fa', 'TR'],
  ['en', 'TR'],
] as const)(
  'the template in %s imports as it stands, whatever the country',
  async (language, phoneCountry) => {
    await using files = await scratch();

    await writeTemplate(files.path('plan.xlsx'), language);
    const { tables, ignoredSheets } = await readTables(files.path('plan.xlsx'), language);
    const reading = readPlan(tables, { phoneCountry, language });

    expect(told(reading)).toEqual([]);
    expect([ignoredSheets, reading.ignoredColumns]).toEqual([[], []]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['program', 'units', 'people', 'tasks']);
    expect([reading.plan.units.length, reading.plan.people.length, reading.plan.tasks.length]).toEqual([
      4, 5, 4,
    ]);
    expect(reading.plan.program).toMatchObject({ code: 'p1', language });
  },
);

test('the Persian template reads from right to left and keeps phones as text', async () => {
  await using files = await scratch();

  await writeTemplate(files.path('fa.xlsx'), 'fa');

  const phones = (await readWorkbook(files.path('fa.xlsx'))).find(({ sheet }) => sheet === 'people')?.data;
  expect(phones?.[1]?.[1]).toBe('+989990000001');
});

test('a table without rows is a header, and an empty list in JSON', async () => {
  await using files = await scratch();
  const empty = { ...table, rows: [] };

  await writeTable(files.path('a.csv'), empty);
  await writeTable(files.path('a.json'), empty);

  expect(await readFile(files.path('a.csv'), 'utf8')).toBe('\uFEFFname,phone,unit,score\r\n');
  expect(JSON.parse(await readFile(files.path('a.json'), 'utf8'))).toEqual([]);
});

test('a hundred thousand rows that come one by one are written as they come', async () => {
  await using files = await scratch();
  let pending = 0;
  async function* rows() {
    for (let i = 0; i < 100_000; i += 1) {
      pending = i;
      yield [`Rep ${i}`, '+905321234501', '34.sisli', i];
    }
  }

  await writeTable(files.path('a.csv'), { ...table, rows: rows() });

  expect(pending).toBe(99_999);
  expect((await readFile(files.path('a.csv'), 'utf8')).split('\r\n')).toHaveLength(100_002);
});
