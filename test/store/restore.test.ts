import { existsSync } from 'node:fs';
import { copyFile, link, readdir, readlink, rename, symlink, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { takeLock } from '../../src/store/lock.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { finishRestore, hasDatabase, restore } from '../../src/store/restore.ts';
import { scratch } from '../spreadsheets/sheets.ts';

const write = (db: Db, value: string) =>
  db
    .insertInto('setting')
    .values({ key: 'said', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();

async function saidIn(path: string): Promise<string | undefined> {
  const db = openDatabase(path);
  const row = await db.selectFrom('setting').select('value').executeTakeFirst();
  await db.destroy();
  return row?.value;
}

/** A database that says «new» only in its log, as after a kill, and a backup that says «old». */
async function openScene() {
  const files = await scratch();
  const [path, backup] = [files.path('saha.db'), files.path('backup.db')];
  const db = openDatabase(path);
  await migrate(db);
  await write(db, 'old');
  await backUp(path, backup);
  await write(db, 'new');
  // What a kill leaves: the log is not written into the file.
  for (const end of ['', '-wal', '-shm']) await copyFile(path + end, `${path}.killed${end}`);
  await db.destroy();
  for (const end of ['', '-wal', '-shm']) await rename(`${path}.killed${end}`, path + end);
  return { ...files, file: files.path, path, backup, folder: files.path('.') };
}

test('what was replaced is kept with all that stood in its log', async () => {
  await using scene = await openScene();

  const { replaced } = await restore(scene.path, { backup: scene.backup, suffix: 'replaced' });

  expect(await saidIn(scene.path)).toBe('old');
  expect(await saidIn(replaced ?? '')).toBe('new');
});

test('a restore is taken back by restoring what it has replaced, with all that stood in its log', async () => {
  await using scene = await openScene();
  const { replaced } = await restore(scene.path, { backup: scene.backup, suffix: 'replaced' });

  await restore(scene.path, { backup: replaced ?? '', suffix: 'replaced-again' });

  expect(await saidIn(scene.path)).toBe('new');
  expect((await readdir(scene.folder)).filter((name) => name.includes('.restoring'))).toEqual([]);
});

test('a restore that was killed before the backup was whole has changed nothing', async () => {
  await using scene = await openScene();
  await writeFile(`${scene.path}.restoring`, 'half of it');

  await finishRestore(scene.path);

  expect(await saidIn(scene.path)).toBe('new');
  await restore(scene.path, { backup: scene.backup, suffix: 'replaced' });
  expect(await saidIn(scene.path)).toBe('old');
});

test.each([
  { when: 'before the log was removed', gone: [] },
  { when: 'between the removals', gone: ['-wal'] },
  { when: 'before the last renaming', gone: ['-wal', '-shm'] },
  { when: 'where there was no database', gone: ['-wal', '-shm', ''] },
])('a restore that was killed $when is finished by whoever takes the lock next', async ({ gone }) => {
  await using scene = await openScene();
  await copyFile(scene.backup, `${scene.path}.restored`);
  for (const end of gone) await rename(scene.path + end, `${scene.path}.gone${end}`);

  expect(hasDatabase(scene.path)).toBe(true);
  await finishRestore(scene.path);

  expect(await saidIn(scene.path)).toBe('old');
  expect(existsSync(`${scene.path}.restored`)).toBe(false);
});

test('a restore that was killed while the database had two names leaves it one', async () => {
  await using scene = await openScene();
  for (const end of ['', '-wal', '-shm']) await link(scene.path + end, `${scene.path}.replaced-1${end}`);
  await copyFile(scene.backup, `${scene.path}.replaced-0`);

  await finishRestore(scene.path);

  expect(await saidIn(scene.path)).toBe('new');
  expect((await readdir(scene.folder)).filter((name) => name.includes('replaced'))).toEqual([
    'saha.db.replaced-0',
  ]);
});

test('a restore over a damaged database keeps it', async () => {
  await using scene = await openScene();
  await writeFile(scene.path, 'damaged');

  const { replaced } = await restore(scene.path, { backup: scene.backup, suffix: 'replaced' });

  expect(await saidIn(scene.path)).toBe('old');
  expect(existsSync(replaced ?? '')).toBe(true);
});

test('beside the bot nothing is restored, and nothing finished', async () => {
  await using scene = await openScene();
  using _bot = takeLock(scene.path);

  await expect(restore(scene.path, { backup: scene.backup, suffix: 'replaced' })).rejects.toMatchObject({
    key: 'database-locked',
  });

  expect(await saidIn(scene.path)).toBe('new');
});

test('a folder is no backup, and where no folder can be made nothing is restored', async () => {
  await using scene = await openScene();
  await symlink(scene.folder, scene.file('link.db'));

  for (const path of [scene.folder, scene.file('link.db')])
    await expect(restore(scene.path, { backup: path, suffix: 'replaced' })).rejects.toMatchObject({
      key: 'backup-damaged',
    });
  await expect(
    restore(`${scene.backup}/saha.db`, { backup: scene.backup, suffix: 'replaced' }),
  ).rejects.toMatchObject({
    key: 'database-unwritable',
  });

  expect((await readdir(scene.folder)).filter((name) => name.includes('restor'))).toEqual([]);
});

test('a machine without a database gets one, with its folder', async () => {
  await using scene = await openScene();
  const path = scene.file('data/of/ours/saha.db');

  expect(await restore(path, { backup: scene.backup, suffix: 'replaced' })).toEqual({ replaced: undefined });

  expect(await saidIn(path)).toBe('old');
});

test('through a link the file itself is replaced, and the link stays', async () => {
  await using scene = await openScene();
  const named = scene.file('link.db');
  await symlink('saha.db', named);

  const { replaced } = await restore(named, { backup: scene.backup, suffix: 'replaced' });
  const itself = restore(named, { backup: scene.path, suffix: 'replaced' });

  await expect(itself).rejects.toMatchObject({ key: 'restore-itself' });
  expect(await readlink(named)).toBe('saha.db');
  expect(await saidIn(scene.path)).toBe('old');
  expect(await saidIn(replaced ?? '')).toBe('new');
});
