import { truncate } from 'node:fs/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { problemKeys } from '../../src/spreadsheets/problem-keys.ts';
import { readPlan } from '../../src/spreadsheets/read-plan.ts';
import { readTables, type Tables } from '../../src/spreadsheets/read-tables.ts';
import { walkArchive } from '../../src/spreadsheets/walk-archive.ts';
import { anyText } from '../helpers/garbage.ts';
import { pack, peopleHeader, rawWorkbook, textCell } from './archive.ts';
import { encode, scratch } from './sheets.ts';

/** The tables, or the key of the sentence that says why not. Anything else that is thrown is a failure. */
async function read(path: string): Promise<Tables | string> {
  try {
    return await readTables(path, 'tr');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(Object.keys(problemKeys)).toContain(error.key);
    return error.key;
  }
}

const cellsOf = (tables: Tables | string): unknown =>
  typeof tables === 'string' ? tables : tables.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells));

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  anyText.map((text) => Buffer.from(text)),
  anyText.map((text) => Buffer.from(text, 'utf16le')),
  fc
    .tuple(
      fc.constantFrom('504b0304', '504b0506', 'd0cf11e0', 'fffe', 'efbbbf'),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([mark, rest]) => Buffer.concat([Buffer.from(mark, 'hex'), rest])),
  fc
    .array(fc.oneof(anyText, fc.constantFrom('name;phone\n', '"', ';', '\r', 'sep=;\n', 'ad,cep,mahalle\n')))
    .map((parts) => Buffer.from(parts.join(''))),
);

test('any bytes under any name are read as tables or refused with a sentence', async () => {
  await using files = await scratch();
  const name = fc.constantFrom(
    'people.csv',
    'people.xlsx',
    'people.xls',
    'people.xlsm',
    'people.tsv',
    'a.txt',
  );

  await fc.assert(
    fc.asyncProperty(name, anyBytes, async (file, bytes) => {
      const tables = await read(await files.write(file, bytes));

      if (typeof tables !== 'string') readPlan(tables.tables, { phoneCountry: 'TR', language: 'tr' });
    }),
    { numRuns: 300 },
  );
});

test('a workbook that was cut or changed on its way is refused, or says what it said', async () => {
  await using files = await scratch();
  const path = await files.workbook('sound.xlsx', {
    units: [['name'], ['Şişli']],
    people: [
      ['name', 'phone', 'unit'],
      ['Ana Kaya', '0532 123 45 67', 'Şişli'],
    ],
  });
  const [sound, bytes] = [await readTables(path, 'tr'), await files.read('sound.xlsx')];
  const at = fc.nat({ max: bytes.length - 1 });
  const damaged = fc.oneof(
    at.map((end) => bytes.subarray(0, end)),
    fc.tuple(at, fc.nat({ max: 255 })).map(([i, byte]) => bytes.with(i, byte)),
    fc
      .tuple(at, fc.uint8Array({ minLength: 1, maxLength: 80 }))
      .map(([i, more]) => Buffer.concat([bytes.subarray(0, i), more, bytes.subarray(i)])),
    fc
      .tuple(at, fc.integer({ min: 1, max: 400 }))
      .map(([i, length]) => Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + length)])),
  );

  await fc.assert(
    fc.asyncProperty(damaged, async (some) => {
      const tables = await read(await files.write('damaged.xlsx', some));

      if (typeof tables !== 'string') expect(tables).toEqual(sound);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('what would unpack without bound is refused before it does', async () => {
  await using files = await scratch();
  const bomb = pack([{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(201_000_000), statedBytes: 10 }]);

  expect(bomb.length).toBeLessThan(400_000);
  expect(await read(await files.write('bomb.xlsx', bomb))).toBe('problem-file-large');
}, 60_000);

test('an archive is unpacked up to its limit, over all its files together', () => {
  const zeros = Buffer.alloc(1_000);
  const three = pack([
    { name: 'a', content: zeros },
    { name: 'b', content: zeros, isStored: true },
    { name: 'c', content: zeros },
  ]);
  const count = (mostBytes: number) => [...walkArchive(three, mostBytes)].length;

  expect(count(3_000)).toBe(3);
  for (const mostBytes of [2_999, 2_000, 1_999, 999, 0])
    expect(() => count(mostBytes)).toThrow('archive is large');
});

test.each(['people.csv', 'people.xlsx'])('%s of more than 20 MB is not read', async (name) => {
  await using files = await scratch();
  const path = await files.write(name, 'name,phone\n');
  await truncate(path, 20_000_001);

  expect(await read(path)).toBe('problem-file-large');
});

test.each([
  ['in the far corner', textCell('XFD1048576', 'x')],
  ['beyond every corner', textCell('ZZZZZZZZZ99999999999', 'x')],
  ['nowhere', textCell('1e999', 'x')],
  ['in no letters', textCell('&#65;2', 'x')],
])('a stray cell %s is told, and no table made up to it', async (_, cell) => {
  await using files = await scratch();
  const path = await files.write('far.xlsx', rawWorkbook(`${peopleHeader}<row>${cell}</row>`));

  expect(await read(path)).toBe('problem-table-vast');
});

test.each(['99999999', '1e999', '-1'])('a row that says it is number %s is told', async (row) => {
  await using files = await scratch();
  const rows = `${peopleHeader}<row r="${row}"><c t="inlineStr"><is><t>x</t></is></c></row>`;

  expect(await read(await files.write('far.xlsx', rawWorkbook(rows)))).toBe('problem-table-vast');
});

test('rows and cells without an address are counted too', async () => {
  await using files = await scratch();
  const cells = '<c><v>1</v></c>'.repeat(2_000);
  const path = await files.write('bare.xlsx', rawWorkbook(`<row>${cells}</row>${'<row/>'.repeat(1_001)}`));

  expect(await read(path)).toBe('problem-table-vast');
});

test('a CSV file of millions of empty cells is refused', async () => {
  await using files = await scratch();

  expect(await read(await files.write('people.csv', `name;phone\n${';'.repeat(2_000_001)}`))).toBe(
    'problem-table-vast',
  );
});

test('sixteen thousand columns are read, and those that are none of ours named', async () => {
  await using files = await scratch();
  const header = ['name', 'phone', 'unit', ...Array.from({ length: 16_381 }, (_, i) => `c${i}`)];
  const path = await files.write('people.csv', `${header.join(';')}\nAna;05321234567;Şişli\n`);

  const { tables } = await readTables(path, 'tr');
  const reading = readPlan(tables, { phoneCountry: 'TR', language: 'tr' });

  expect(reading.plan.people).toMatchObject([{ name: 'Ana', phone: '+905321234567' }]);
  expect(reading.ignoredColumns).toHaveLength(16_381);
});

test('a formula counts as what it last came to; one that came to nothing is empty', async () => {
  await using files = await scratch();
  const path = await files.write(
    'formulas.xlsx',
    rawWorkbook(
      `${peopleHeader}
       <row r="2"><c r="A2" t="str"><f>B1</f><v>Ana</v></c><c r="B2"><f>1+1</f><v>5321234567</v></c></row>
       <row r="3"><c r="A3"><f>B1</f></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
       <row r="4">${textCell('A4', '=HYPERLINK(1)')}<c r="B4" t="b"><v>1</v></c></row>`,
    ),
  );

  expect(cellsOf(await read(path))).toEqual([
    ['Ana', 5_321_234_567],
    ['=HYPERLINK(1)', 'true'],
  ]);
});

test.each([
  ['UTF-16 without a mark', Buffer.from('ad;cep\nÇiğdem Işık;0532\n', 'utf16le')],
  ['UTF-16, the other way round', Buffer.from('ad;cep\nÇiğdem Işık;0532\n', 'utf16le').swap16()],
  ['windows-1254', encode('ad;cep\nÇiğdem Işık;0532\n', 'windows-1254')],
])('reads %s', async (_, bytes) => {
  await using files = await scratch();

  expect(cellsOf(await read(await files.write('people.csv', bytes)))).toEqual([['Çiğdem Işık', '0532']]);
});

test('what cannot be seen is no part of a name', async () => {
  await using files = await scratch();
  const path = await files.write(
    'people.csv',
    'name,phone,unit\n\u202eA\u0000na\u200f\u0007 Kaya\ufeff,0532 123 45 67,a\n',
  );

  const { plan } = readPlan((await readTables(path, 'tr')).tables, { phoneCountry: 'TR', language: 'tr' });

  expect(plan.people.map(({ name }) => name)).toEqual(['A na Kaya']);
});

test('a cell into which a page was pasted is told, with the beginning of what it holds', async () => {
  await using files = await scratch();
  const page = 'lorem '.repeat(5_000);
  const path = await files.write('people.csv', `name,phone,unit,role\n${page},0532 123 45 67,a,${page}\n`);

  const { problems } = readPlan((await readTables(path, 'tr')).tables, {
    phoneCountry: 'TR',
    language: 'tr',
  });

  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ column, key }) => [column, key])).toEqual([
    ['name', 'problem-text-long'],
    ['role', 'problem-text-long'],
    ['role', 'problem-role-unknown'],
  ]);
  expect(JSON.stringify(errors).length).toBeLessThan(1_000);
});
