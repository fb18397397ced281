import { chmod, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { sisli } from '../fortnight/importing.ts';
import { type CommandLine, nobody, startCommandLine } from './command-line.ts';

const telegramLine = '! There is no TELEGRAM_BOT_TOKEN';

/** Fills a page of the file with what is no page. */
async function overwrite(path: string, page: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(4_096, 0xa5), 0, 4_096, (page - 1) * 4_096);
  await file.close();
}

const rootPageOf = (saha: CommandLine, name: string): Promise<number> =>
  saha.look(async (db) => {
    const { rows } = await sql<{ rootpage: number }>`
      select rootpage from sqlite_master where name = ${name}
    `.execute(db);
    return rows[0]?.rootpage ?? 0;
  });

test.each(['a text', 'a folder', 'nothing'])(
  'doctor says in a sentence that there is %s in the place of the database, and makes nothing',
  async (what) => {
    await using saha = await startCommandLine();
    if (what === 'a text') await writeFile(saha.databasePath, 'no database at all');
    if (what === 'a folder') await mkdir(saha.databasePath);
    const before = await readdir(saha.path('.'));

    const { code, out, err } = await saha.run('doctor');

    const said = {
      'a text': `✗ ${saha.databasePath} is damaged`,
      'a folder': `✗ ${saha.databasePath} cannot be opened for writing`,
      nothing: `✗ There is no database at ${saha.databasePath} yet`,
    }[what];
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    for (const line of [telegramLine, said]) expect(out).toContain(line);
    expect(out.includes('! The bot is not running.')).toBe(what !== 'nothing');
    expect(await readdir(saha.path('.'))).toEqual(before);
  },
);

test.each(['setting', 'address_person'])(
  'doctor reads all of the file: a damaged page of %s is found',
  async (name) => {
    await using saha = await startCommandLine();
    await saha.look(migrate);
    const page = await rootPageOf(saha, name);
    expect(page).toBeGreaterThan(1);
    await overwrite(saha.databasePath, page);

    const { code, out } = await saha.run('doctor');

    expect(code).toBe(1);
    expect(out).toContain(`✗ ${saha.databasePath} is damaged`);
    expect(out).not.toContain('there and up to date');
    expect(out).toContain(telegramLine);
  },
);

test('doctor says of a database of a newer version what the start says', async () => {
  await using saha = await startCommandLine();
  await saha.look(async (db) => {
    await migrate(db);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2027')`.execute(db);
  });

  const { code, out } = await saha.run('doctor');

  expect(code).toBe(1);
  expect(out).toContain('✗ The database was made by a newer version of Saha (9999-future). Use that one.');
});

test('doctor says that the next start finishes a restore that was cut off', async () => {
  await using saha = await startCommandLine();
  await saha.look(migrate);
  await rename(saha.databasePath, `${saha.databasePath}.restored`);

  const { code, out } = await saha.run('doctor');

  expect(code).toBe(0);
  expect(out).toContain(`! A restore of ${saha.databasePath} was cut off before its last step`);
  expect(out).not.toContain('There is no database');
});

test('doctor names a damaged lock, and looks at the database all the same', async () => {
  await using saha = await startCommandLine();
  await saha.look(migrate);
  await writeFile(`${saha.databasePath}.lock`, 'no database at all');

  const { code, out } = await saha.run('doctor');
  const command = await saha.run('invite', '34.sisli');

  expect([code, command.code]).toEqual([1, 1]);
  expect(out).toContain(`✗ ${saha.databasePath}.lock is damaged. The database is not`);
  expect(out).toContain('✓ The database is there and up to date');
  expect(command.err).toContain(`${saha.databasePath}.lock is damaged. The database is not`);
});

test('doctor and the commands tell what they may not write or read from what is missing', async () => {
  await using saha = await startCommandLine({}, nobody);
  await saha.look(migrate);
  await chmod(saha.path('.'), 0o555);

  const readOnly = await saha.run('doctor');
  await using inside = await startCommandLine({ DATABASE_PATH: saha.path('closed/saha.db') }, nobody);
  await chmod(inside.path('.'), 0o755);
  await chmod(saha.path('.'), 0o755);
  await mkdir(saha.path('closed'), 0o000);
  const closed = await inside.run('doctor');
  const exported = await inside.run('export', 'people', inside.path('people.json'));
  const backup = await inside.run('backup', inside.path('copy.db'));

  expect(readOnly.code).toBe(1);
  expect(readOnly.out).toContain(`✗ ${saha.databasePath} cannot be opened for writing`);
  const unreadable = `${saha.path('closed/saha.db')} cannot be read.`;
  expect(closed.out).toContain(`✗ ${unreadable}`);
  for (const { code, err } of [exported, backup])
    expect([code, err]).toEqual([1, expect.stringContaining(unreadable)]);
});

test.each([
  ['en', 'is empty, although there are backups of it'],
  ['tr', 'boş, oysa yedekleri var'],
  ['fa', 'خالی است، با اینکه پشتیبان‌هایی از آن هست'],
])('doctor and the commands say in %s that the database was emptied', async (LOCALE, words) => {
  await using saha = await startCommandLine({ LOCALE });
  await saha.look(migrate);
  await mkdir(saha.path('backups'));
  await saha.run('backup', saha.path('backups/saha-2026-11-24.db'));
  await writeFile(saha.databasePath, '');

  const doctor = await saha.run('doctor');
  const commands = [
    await saha.run('import', await saha.workbook('list.xlsx', sisli)),
    await saha.run('export', 'people', saha.path('people.json')),
    await saha.run('backup', saha.path('copy.db')),
  ];

  expect([doctor.code, doctor.out]).toEqual([1, expect.stringContaining('✗ ')]);
  expect(doctor.out).toContain(words);
  for (const { code, err } of commands) expect([code, err]).toEqual([1, expect.stringContaining(words)]);
  expect((await stat(saha.databasePath)).size).toBe(0);
});

test('a backup that is put back ends the refusal, and so does deleting the empty file', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  const backup = saha.path('backups/saha-2026-11-24.db');
  await mkdir(saha.path('backups'));
  await saha.run('backup', backup);
  await writeFile(saha.databasePath, '');

  const restored = await saha.run('restore', backup);
  const people = (await saha.content()).people;
  await rm(saha.databasePath);
  const anew = await saha.run('import', await saha.workbook('list.xlsx', sisli));

  expect([restored.code, anew.code]).toEqual([0, 0]);
  expect(people).toHaveLength(3);
});

test('doctor calls an empty file without backups new, and it can be begun on', async () => {
  await using saha = await startCommandLine();
  await writeFile(saha.databasePath, '');

  const { code, out } = await saha.run('doctor');
  const backup = await saha.run('backup', saha.path('copy.db'));
  const imported = await saha.run('import', await saha.workbook('list.xlsx', sisli));

  expect(code).toBe(0);
  expect(out).toContain(`! ${saha.databasePath} is there, but still empty`);
  expect(out).not.toContain('another version');
  expect(backup.err).toContain('There is no database at');
  expect(imported.code).toBe(0);
});
