import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { readTables } from '../../src/spreadsheets/read-tables.ts';
import { encode, scratch } from './sheets.ts';

const refusal = async (path: string): Promise<string | undefined> => {
  try {
    await readTables(path, 'tr');
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.key : String(error);
  }
};

const people = 'Ad Soyad;Cep;İlçe;Mahalle\r\nÇiğdem Işık;05321234567;Şişli;Gülbahar\r\n';

test('reads the sheets of a workbook under Turkish and Persian names, with the rows as the spreadsheet shows them', async () => {
  await using files = await scratch();
  const path = await files.workbook('plan.xlsx', {
    Birimler: [
      ['Kod', 'Ad'],
      ['34', 'İstanbul'],
    ],
    افراد: [
      [null],
      ['Üye listesi 2026', null],
      [null],
      ['نام', 'همراه', 'واحد'],
      ['مریم', 9121234567, '34'],
      [null, null],
      ['رضا', 9121234568, '34'],
    ],
    Notlar: [['kimse okumaz']],
  });

  const { tables, ignoredSheets } = await readTables(path, 'fa');

  expect(tables.map(({ kind, sheet }) => [kind, sheet])).toEqual([
    ['units', 'Birimler'],
    ['people', 'افراد'],
  ]);
  expect(tables[1]?.headers).toEqual(['نام', 'همراه', 'واحد']);
  expect(tables[1]?.rows).toEqual([
    { row: 5, cells: ['مریم', 9121234567, '34'] },
    { row: 7, cells: ['رضا', 9121234568, '34'] },
  ]);
  expect(ignoredSheets).toEqual(['Notlar']);
});

test('knows a sheet that nobody named by its columns', async () => {
  await using files = await scratch();
  const path = await files.workbook('liste.xlsx', {
    Sayfa1: [
      ['Ad Soyad', 'Telefon No', 'Mahalle'],
      ['Ali', '1', 'x'],
    ],
  });

  expect((await readTables(path, 'tr')).tables).toMatchObject([{ kind: 'people', sheet: 'Sayfa1' }]);
});

test.each([
  ['UTF-8', Buffer.from(people)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${people}`)],
  ['UTF-16', Buffer.from(`\uFEFF${people}`, 'utf16le')],
  ['windows-1254', encode(people, 'windows-1254')],
  ['a first line sep=;', Buffer.from(`sep=;\r\n${people}`)],
  ['tabs', Buffer.from(people.replaceAll(';', '\t'))],
  ['commas', Buffer.from(people.replaceAll(';', ','))],
  ['quotes', Buffer.from(people.replace('Gülbahar', '"Gülbahar"'))],
])('reads a CSV file in %s', async (_, bytes) => {
  await using files = await scratch();
  const path = await files.write('kisiler.csv', bytes);

  const { tables } = await readTables(path, 'tr');

  expect(tables[0]?.kind).toBe('people');
  expect(tables[0]?.headers).toEqual(['Ad Soyad', 'Cep', 'İlçe', 'Mahalle']);
  expect(tables[0]?.rows[0]).toEqual({ row: 2, cells: ['Çiğdem Işık', '05321234567', 'Şişli', 'Gülbahar'] });
});

test.each(['tr', 'fa'] as const)(
  'reads Persian in windows-1256, whoever imports it (%s)',
  async (language) => {
    await using files = await scratch();
    const path = await files.write(
      'list.csv',
      encode('نام,همراه,محله\r\nپروين چمن,09121234567,گلبهار\r\n', 'windows-1256'),
    );

    const { tables } = await readTables(path, language);

    expect(tables[0]?.headers).toEqual(['نام', 'همراه', 'محله']);
    expect(tables[0]?.rows[0]?.cells).toEqual(['پروين چمن', '09121234567', 'گلبهار']);
  },
);

test('finds a semicolon between cells that hold commas', async () => {
  await using files = await scratch();
  const path = await files.write(
    'people.csv',
    'name;phone;unit\nA;1;Gülbahar, Şişli, İstanbul\nB;2;Merkez, Şişli, İstanbul\n',
  );

  expect((await readTables(path, 'tr')).tables[0]?.rows[1]?.cells).toEqual([
    'B',
    '2',
    'Merkez, Şişli, İstanbul',
  ]);
});

test('reads a folder of CSV files and names those that are none of ours', async () => {
  await using files = await scratch();
  await files.write('birimler.csv', 'kod,ad\n34,İstanbul\n');
  await files.write('نمایندگان.csv', 'نام,همراه\nمریم,1\n');
  await files.write('notes.csv', 'a,b\n1,2\n');

  const { tables, ignoredSheets } = await readTables(files.path('.'), 'tr');

  expect(tables.map(({ kind }) => kind).toSorted()).toEqual(['people', 'units']);
  expect(ignoredSheets).toEqual(['notes']);
});

test('skips a header that is repeated on every page', async () => {
  await using files = await scratch();
  const path = await files.write('people.csv', 'name,phone\nA,1\nname,phone\nB,2\n');

  expect((await readTables(path, 'en')).tables[0]?.rows.map(({ row }) => row)).toEqual([2, 4]);
});

test('says what is wrong with a file that it cannot read', async () => {
  await using files = await scratch();
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  await mkdir(files.path('empty'));

  expect(await refusal(files.path('none.xlsx'))).toBe('problem-file-missing');
  expect(await refusal(await files.write('a.pdf', 'x'))).toBe('problem-file-kind');
  expect(await refusal(await files.write('old.xls', compound))).toBe('problem-workbook-old');
  expect(await refusal(await files.write('locked.xlsx', locked))).toBe('problem-workbook-locked');
  expect(await refusal(await files.write('broken.xlsx', Buffer.from('504b030400', 'hex')))).toBe(
    'problem-workbook-broken',
  );
  expect(await refusal(await files.write('zero.xlsx', ''))).toBe('problem-workbook-broken');
  expect(await refusal(await files.write('blank.csv', '\n;;\n'))).toBe('problem-workbook-empty');
  expect(await refusal(await files.workbook('blank.xlsx', { Sheet1: [] }))).toBe('problem-workbook-empty');
  expect(await refusal(files.path('empty'))).toBe('problem-folder-without-tables');
  expect(await refusal(await files.write('other.csv', 'a,b\n1,2\n'))).toBe('problem-sheets-unknown');
  expect(await refusal(await files.write(join('people.csv'), 'name,phone\n"A,1\nB,2\n'))).toBe(
    'problem-csv-quotes',
  );
});
