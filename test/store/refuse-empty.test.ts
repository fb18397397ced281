import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { backupFolder } from '../../src/store/list-backups.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { isEmpty, refuseEmpty } from '../../src/store/refuse-empty.ts';
import { scratch } from '../spreadsheets/sheets.ts';

/** A database of ours with a nightly backup beside it. */
async function openScene() {
  const files = await scratch();
  const path = files.path('saha.db');
  const db = openDatabase(path);
  await migrate(db);
  await db.destroy();
  const nightly = `${backupFolder(path)}/saha-2026-11-24.db`;
  await mkdir(backupFolder(path));
  await backUp(path, nightly);
  return { ...files, file: files.path, path, nightly };
}

const refusal = (path: string, backup: string) => ({
  code: 'conflict',
  key: 'database-empty',
  vars: { path, backup },
});

test('a file of no bytes beside a backup is refused, and stays as it is with its log', async () => {
  await using scene = await openScene();
  await writeFile(scene.path, '');
  await writeFile(`${scene.path}-wal`, 'what is left of it');

  await expect(refuseEmpty(scene.path)).rejects.toMatchObject(refusal(scene.path, scene.nightly));

  expect(await readFile(scene.path, 'utf8')).toBe('');
  expect(await readFile(`${scene.path}-wal`, 'utf8')).toBe('what is left of it');
});

test('a database without a table of ours is as empty as a file of no bytes', async () => {
  await using scene = await openScene();
  await rm(scene.path);
  const db = openDatabase(scene.path);
  await sql`create table kysely_migration (name text primary key, timestamp text)`.execute(db);
  await db.destroy();

  await expect(refuseEmpty(scene.path)).rejects.toMatchObject(refusal(scene.path, scene.nightly));
});

test('what a restore has replaced is a backup too, unless it is empty itself', async () => {
  await using scene = await openScene();
  await rm(backupFolder(scene.path), { recursive: true });
  await writeFile(`${scene.path}.replaced-2026-11-26`, '');
  const replaced = `${scene.path}.replaced-2026-11-25`;
  await copyFile(scene.path, replaced);
  await writeFile(scene.path, '');

  await expect(refuseEmpty(scene.path)).rejects.toMatchObject(refusal(scene.path, replaced));
  await rm(replaced);

  await refuseEmpty(scene.path);
});

test('neither a database of ours, nor a missing one, nor one that a restore is about to replace is refused', async () => {
  await using scene = await openScene();
  await refuseEmpty(scene.path);
  expect(await isEmpty(scene.path)).toBe(false);

  await rename(scene.path, `${scene.path}.restored`);
  await refuseEmpty(scene.path);
  await writeFile(scene.path, '');

  await refuseEmpty(scene.path);
});
