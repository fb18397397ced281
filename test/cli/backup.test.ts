import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { takeLock } from '../../src/store/lock.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sisli } from '../fortnight/importing.ts';
import { type CommandLine, nobody, startCommandLine } from './command-line.ts';

const importSisli = async (saha: CommandLine) => saha.run('import', await saha.workbook('list.xlsx', sisli));

test('a backup that was made beside the bot brings back what was stored', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha);
  const content = await saha.content();
  const bot = takeLock(saha.databasePath);

  const backup = await saha.run('backup', saha.path('copy.db'));
  const refused = await saha.run('restore', saha.path('copy.db'));
  bot[Symbol.dispose]();
  await saha.look((db) => db.updateTable('person').set({ name: 'Nobody' }).execute());
  const restored = await saha.run('restore', saha.path('copy.db'), '--json');

  expect([backup.code, refused.code, restored.code]).toEqual([0, 1, 0]);
  expect(refused.err).toContain(`process ${process.pid}`);
  expect(await saha.content()).toEqual(content);
  const { replaced } = z.object({ replaced: z.string() }).parse(restored.json());
  expect(existsSync(replaced)).toBe(true);
});

test('a backup is one plain file', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha);

  await saha.run('backup', saha.path('copy.db'));

  const files = (await readdir(saha.path('.'))).filter((file) => file.startsWith('copy'));
  expect(files).toEqual(['copy.db']);
});

test('what the commands make is closed to others, also out of a backup that is open to all', async () => {
  await using saha = await startCommandLine();
  await saha.run('template', saha.path('plan.xlsx'));
  await saha.run('import', saha.path('plan.xlsx'));
  await saha.run('export', 'people', saha.path('people.csv'));
  await saha.run('backup', saha.path('copy.db'));
  await saha.run('backup', saha.path('open.db'));
  const modeOf = async (name: string) => (await stat(saha.path(name))).mode & 0o777;
  const made = ['plan.xlsx', 'saha.db', 'saha.db.lock', 'people.csv', 'copy.db'];
  const modes = await Promise.all(made.map(modeOf));

  await chmod(saha.path('open.db'), 0o444);
  const restored = await saha.run('restore', saha.path('open.db'));

  expect(modes.map((mode) => mode & 0o007)).toEqual(made.map(() => 0));
  expect([restored.code, (await modeOf('saha.db')) & 0o607]).toEqual([0, 0o600]);
});

test('a backup is not written over a file, least of all over the database', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha);
  await writeFile(saha.path('mine.txt'), 'mine');

  const other = await saha.run('backup', saha.path('mine.txt'));
  const itself = await saha.run('backup', saha.databasePath);
  const nowhere = await saha.run('backup', saha.path('no/such/folder.db'));

  expect([other.code, itself.code, nowhere.code]).toEqual([1, 1, 1]);
  expect(await readFile(saha.path('mine.txt'), 'utf8')).toBe('mine');
  expect((await saha.content()).people).toHaveLength(3);
});

test('what is no sound backup, or is of a newer version, does not replace the database', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha);
  const content = await saha.content();
  await saha.run('backup', saha.path('cut.db'));
  await truncate(saha.path('cut.db'), 40_000);
  await writeFile(saha.path('text.db'), 'no database at all');
  await saha.look((db) =>
    sql`insert into kysely_migration (name, timestamp) values ('0999-later', 'now')`.execute(db),
  );
  await saha.run('backup', saha.path('newer.db'));
  await saha.look((db) => sql`delete from kysely_migration where name = '0999-later'`.execute(db));

  const runs = [];
  for (const file of ['cut.db', 'text.db', 'newer.db', 'missing.db', 'saha.db'])
    runs.push(await saha.run('restore', saha.path(file)));

  expect(runs.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  expect(runs.map(({ err }) => err.trim().split(' ').slice(-8).join(' '))).toEqual(
    [
      'is not a sound database of ours.',
      'is not a sound database of ours.',
      'newer version of Saha (0999-later). Use that one.',
      'Check the name and the folder.',
      'is the database itself.',
    ].map((end) => expect.stringContaining(end)),
  );
  expect(await saha.content()).toEqual(content);
  expect((await readdir(saha.path('.'))).filter((file) => file.includes('restoring'))).toEqual([]);
});

test('a database that cannot be read is not told of the place of the backup', async () => {
  await using saha = await startCommandLine({}, nobody);
  await saha.look(migrate);
  await using other = await startCommandLine({ DATABASE_PATH: saha.databasePath }, nobody);
  await chmod(other.path('.'), 0o777);
  await chmod(saha.path('.'), 0o555);

  const backup = await other.run('backup', other.path('copy.db'));

  expect([backup.code, backup.err]).toEqual([
    1,
    expect.stringContaining(`${saha.databasePath} cannot be read.`),
  ]);
  expect(await readdir(other.path('.'))).toEqual([]);
});
