import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { allText } from '../helpers/all-text.ts';
import { anyText } from '../helpers/garbage.ts';
import { seedPerson, seedProgram, seedUnit } from '../helpers/seed.ts';
import { scratch } from '../spreadsheets/sheets.ts';

/** What was printed; the terminal is none of ours. */
const printed: string[] = [];

beforeEach(() => {
  const print = (...all: unknown[]): boolean => printed.push(all.join(' ')) > 0;
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
  vi.spyOn(process.stdout, 'write').mockImplementation(print);
  vi.spyOn(process.stderr, 'write').mockImplementation(print);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const codes = fc.constantFrom(
  '',
  'd',
  'nowhere',
  '0532 000 00 01',
  '+905320000001',
  'x'.repeat(5_000),
  "d' --",
);
const days = fc.constantFrom('2026-02-31', '9999-12-31', '1', 'tomorrow', '۱۴۰۵/۰۹/۱۴');
const kinds = fc.constantFrom('people', 'answers', 'scores', 'board', 'messages', 'all', '');

/** Names that are never relative: what is written goes into a folder that the test removes. */
const filesIn = (folder: string) =>
  fc.oneof(
    fc.constantFrom('', '/', '/dev/null', '/proc/self/mem', '/proc/nothing/here.xlsx'),
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom('.', 'saha.db', 'garbage', 'new', 'missing/folder/file', 'garbage.csv/below'),
          anyText.map(asName),
        ),
        fc.constantFrom('', '.xlsx', '.csv', '.json', '.db', '.xls'),
      )
      .map(([name, end]) => `${folder}/${name}${end}`),
  );

/** No argument of a process holds a zero. */
const asName = (text: string): string => text.toWellFormed().replaceAll(/[/\0]/g, '-');

const options = fc.oneof(
  fc.constantFrom('--json', '--dry-run', '--now', '--post', '--history', '--accept-changed-phones'),
  fc.constantFrom('--help', '--', '-x', '--program', '--unit', '--program=', '--unit=nowhere'),
  anyText.map((text) => `--program=${asName(text)}`),
);

const choice = fc
  .tuple(fc.constantFrom('--key', '--kind', '--campaign'), fc.oneof(kinds, anyText.map(asName)))
  .map(([option, value]) => `${option}=${value}`);
const admin = codes.map((phone) => `--admin=${phone}`);
const confirmation = fc
  .oneof(fc.constantFrom('', '0', '123456'), anyText.map(asName))
  .map((code) => `--code=${code}`);

function anyCommandLine(folder: string): fc.Arbitrary<string[]> {
  const file = filesIn(folder);
  const parts: fc.Arbitrary<string>[][] = [
    ...['template', 'import', 'backup', 'restore'].map((name) => [fc.constant(name), file]),
    [fc.constant('export'), kinds, file],
    ...['invite', 'erase'].map((name) => [fc.constant(name), codes]),
    ...['status', 'open', 'close', 'preview'].map((name) => [fc.constant('cycle'), fc.constant(name)]),
    [fc.constant('cycle'), fc.constant('postpone'), days],
    [fc.constant('resend'), choice, choice],
    [fc.constant('iran'), fc.constantFrom('on', 'off', 'maybe', ''), admin, confirmation],
    ...['doctor', 'setup', 'board', 'cycle', 'resend', 'iran', 'nothing'].map((name) => [fc.constant(name)]),
    [],
  ];
  const command = fc.oneof(...parts.map((words) => fc.tuple(...words)));
  return fc.tuple(command, fc.array(options, { maxLength: 3 })).map((both) => both.flat());
}

test('whatever is asked ends in 0, 1 or 2 and a sentence, and what is refused has changed nothing', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');
  const db = openDatabase(path);
  await migrate(db);
  await seedProgram(db, {});
  await seedPerson(db, { name: 'Ana', unit: await seedUnit(db, { code: 'd' }) });
  for (const name of ['garbage.xlsx', 'garbage.csv', 'garbage.db'])
    await files.write(name, 'no such thing\0');
  const env = { LOCALE: 'en', DATABASE_PATH: path, PATH: '' };
  await fc.assert(
    fc.asyncProperty(anyCommandLine(files.path('.')), async (args) => {
      const before = await allText(db);
      printed.length = 0;

      const code = await runCli(args, env);

      const output = printed.join('\n');
      expect([0, 1, 2]).toContain(code);
      expect(output).not.toBe('');
      expect(output).not.toMatch(/\n\s+at .*:\d+|node:internal|\bcli-[a-z]+|did not foresee/);
      if (code !== 0) expect(await allText(db)).toBe(before);
    }),
    { numRuns: 250 },
  );
  await db.destroy();
}, 180_000);
