import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/store/lock.ts';
import { sisli } from '../fortnight/importing.ts';
import { startCommandLine } from './command-line.ts';

test('a workbook is imported once, and a second time nothing changes', async () => {
  await using saha = await startCommandLine();
  const file = await saha.workbook('list.xlsx', sisli);

  const first = await saha.run('import', file);
  const content = await saha.content();
  const second = await saha.run('import', file, '--json');

  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.out).toContain('people: 3 new, 0 changed, 0 as before');
  expect([second.code, second.json()]).toMatchObject([0, { outcome: 'unchanged', problems: [] }]);
  expect(await saha.content()).toEqual(content);
  expect(content.people).toHaveLength(3);
});

test('a workbook with faulty rows is refused as a whole, each fault named with its row', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  const content = await saha.content();
  const dirty = await saha.workbook('dirty.xlsx', {
    people: [
      ...sisli.people,
      ['Dara Can', '0532 000 00 04', '34.sisli.bozkurt', 'rep', '', ''],
      ['Ela Su', '9,05E+11', '34.sisli.bozkurt', 'rep', '', ''],
      ['Efe Ak', '0532 000 00 05', 'Nowhere', 'rep', '', ''],
      ['Somebody Else', '0532 000 00 01', '34.sisli.bozkurt', 'rep', '', ''],
    ].filter(([name]) => name !== 'Ana Kaya'),
  });

  const run = await saha.run('import', dirty);

  expect(run.code).toBe(1);
  expect(run.err).toBe('Nothing was imported: 3 things have to be put right first.\n');
  expect(run.out).toContain('✗ people, row 5, phone: The spreadsheet has shortened this number');
  expect(run.out).toContain('✗ people, row 6, unit: There is no unit “Nowhere”');
  expect(run.out).toContain('✗ people, row 7, name: +905320000001 is stored with the name “Ana Kaya”');
  expect(await saha.content()).toEqual(content);
});

test('a dry run of a first workbook says what would happen and makes no database', async () => {
  await using saha = await startCommandLine();
  const file = await saha.workbook('list.xlsx', sisli);

  const run = await saha.run('import', file, '--dry-run', '--json');

  expect([run.code, run.json()]).toMatchObject([0, { outcome: 'previewed' }]);
  expect(existsSync(saha.databasePath)).toBe(false);
});

test('a phone that seems to have changed is asked about, refused, and taken when that is said', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  const people = sisli.people.map((row) =>
    row[0] === 'Ana Kaya' ? [row[0], '0532 000 00 77', ...row.slice(2)] : row,
  );
  const file = await saha.workbook('changed.xlsx', { people });

  const dry = await saha.run('import', file, '--dry-run');
  const refused = await saha.run('import', file);
  const accepted = await saha.run('import', file, '--accept-changed-phones');

  expect(dry.out).toContain('? people, row 2: “Ana Kaya” is stored in this unit with +905320000001');
  expect([dry.code, refused.code, accepted.code]).toEqual([0, 1, 0]);
  const { people: stored } = await saha.content();
  expect(stored.map(({ value }) => value)).toEqual(['+905320000002', '+905320000003', '+905320000077']);
});

test('people that were exported can be imported again, and nothing changes', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  const content = await saha.content();

  for (const file of ['people.csv', 'people.xlsx']) {
    const exported = await saha.run('export', 'people', saha.path(file), '--json');
    const imported = await saha.run('import', saha.path(file), '--json');

    expect(exported.json()).toEqual({ path: saha.path(file), rows: 3 });
    expect([imported.code, imported.json()]).toMatchObject([
      0,
      { outcome: 'unchanged', kept: { people: [] } },
    ]);
  }
  expect(await saha.content()).toEqual(content);
});

test('names the people whom the configured gateway cannot reach', async () => {
  await using saha = await startCommandLine({
    SMS_GATEWAY: 'twilio',
    PUBLIC_URL: 'https://saha.example',
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: '0'.repeat(32),
    TWILIO_FROM: '+12025550123',
    SMS_ALLOWED_COUNTRIES: 'GB TR',
  });
  const people = [...sisli.people, ['Dara Can', '+44 7400 123451', '34.sisli', 'rep', '', '']];

  const run = await saha.run('import', await saha.workbook('list.xlsx', { ...sisli, people }));

  expect(run.code).toBe(0);
  expect(run.out.match(/! people, row \d, phone: Texts reach \+90\d+ one-way only/g)).toHaveLength(3);
  expect(run.out).not.toContain('people, row 5, phone');
});

test('imports beside a running bot, on the same file', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', { ...sisli, people: sisli.people.slice(0, 2) }));
  using _bot = takeLock(saha.databasePath);

  const run = await saha.run('import', await saha.workbook('more.xlsx', { people: sisli.people }));

  expect([run.code, run.err]).toEqual([0, '']);
  expect((await saha.content()).people).toHaveLength(3);
});

test('refuses a schema of another version while the bot is running', async () => {
  await using saha = await startCommandLine();
  const file = await saha.workbook('list.xlsx', sisli);
  await saha.run('import', file);
  await addMigration(saha);
  using _bot = takeLock(saha.databasePath);

  const run = await saha.run('import', file);

  expect([run.code, run.err]).toEqual([
    1,
    'The database belongs to another version of Saha. Stop the bot, or use the version that is running.\n',
  ]);
});

test('refuses a database of a newer version', async () => {
  await using saha = await startCommandLine();
  const file = await saha.workbook('list.xlsx', sisli);
  await saha.run('import', file);
  await addMigration(saha);

  const run = await saha.run('import', file);

  expect([run.code, run.err]).toEqual([
    1,
    'The database was made by a newer version of Saha (0999-later). Use that one.\n',
  ]);
});

test.each([
  [['import', 'missing.xlsx'], 1, 'There is no file “missing.xlsx”'],
  [['export', 'people', 'people.csv'], 1, 'There is no database at'],
  [['cycle', 'status'], 1, 'There is no database at'],
  [['template', 'list.txt'], 1, '“list.txt” should end in .xlsx.'],
  [['setup'], 1, 'setup asks questions and needs a terminal.'],
  [['import'], 2, 'file is missing here.'],
  [['export', 'dreams', 'x.csv'], 2, 'You can choose from: people, answers, scores, board, messages'],
  [['export', 'people', 'x.csv', '--history'], 2, '--history is for answers only.'],
  [['cycle', 'turn'], 2, 'There is no command turn.'],
  [['import', 'x.xlsx', '--dry'], 2, 'There is no option --dry here.'],
  [[], 2, 'Usage: saha'],
])('saha %j exits with %d and says why', async (args, code, why) => {
  await using saha = await startCommandLine();

  const run = await saha.run(...args);

  expect([run.code, run.out]).toEqual([code, '']);
  expect(run.err).toContain(why);
});

test('says the reason to programs too', async () => {
  await using saha = await startCommandLine();

  const run = await saha.run('import', 'missing.xlsx', '--json');

  expect(run.code).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'invalid', key: 'problem-file-missing' } });
});

test('names all settings that are malformed at once', async () => {
  await using saha = await startCommandLine({ PHONE_COUNTRY: 'XX', PORT: 'many' });

  const run = await saha.run('cycle', 'status');

  expect(run.code).toBe(1);
  expect(run.err).toContain('PHONE_COUNTRY');
  expect(run.err).toContain('PORT');
});

test('a template is imported as it is, and not written over', async () => {
  await using saha = await startCommandLine();

  const written = await saha.run('template', saha.path('list.xlsx'));
  const again = await saha.run('template', saha.path('list.xlsx'));
  const imported = await saha.run('import', saha.path('list.xlsx'));

  expect([written.code, again.code, imported.code]).toEqual([0, 1, 0]);
});

test('speaks the language of the settings', async () => {
  await using saha = await startCommandLine({ LOCALE: 'tr' });

  const run = await saha.run('import', 'yok.xlsx');

  expect(run.err).toContain('“yok.xlsx” diye bir dosya yok.');
});

const addMigration = (saha: Awaited<ReturnType<typeof startCommandLine>>) =>
  saha.look(async (db) => {
    const at = new Date().toISOString();
    const { sql } = await import('kysely');
    await sql`insert into kysely_migration (name, timestamp) values ('0999-later', ${at})`.execute(db);
  });
