import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findHolder, takeLock } from '../../src/store/lock.ts';
import { scratch } from '../spreadsheets/sheets.ts';

test('a damaged lock is named itself, and is not touched', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');
  await files.write('saha.db.lock', 'no database at all'.repeat(100));
  const before = await files.read('saha.db.lock');

  for (const look of [takeLock, findHolder])
    expect(() => look(path)).toThrow(
      expect.objectContaining({ key: 'lock-damaged', vars: { path: `${path}.lock` } }),
    );

  expect((await files.read('saha.db.lock')).equals(before)).toBe(true);
});

test('who looks for the holder finds it, makes no lock, and leaves the lock as it is', async () => {
  await using files = await scratch();
  const path = files.path('saha.db');

  const withoutLock = findHolder(path);
  const namesWithoutLock = await readdir(files.path('.'));
  const lock = takeLock(path);
  const held = findHolder(path);
  lock[Symbol.dispose]();
  const before = await readFile(`${path}.lock`);
  const left = findHolder(path);

  expect([withoutLock, namesWithoutLock, left]).toEqual([undefined, [], undefined]);
  expect(held).toMatchObject({ process: process.pid });
  expect((await readFile(`${path}.lock`)).equals(before)).toBe(true);
});

test.each(['there', 'yet to be made'])(
  'one lock guards a file that is %s, by whatever name',
  async (state) => {
    await using files = await scratch();
    if (state === 'there') await writeFile(files.path('saha.db'), '');
    await symlink(files.path('.'), files.path('folder'));
    await symlink('folder/saha.db', files.path('link.db'));
    using _lock = takeLock(files.path('link.db'));

    for (const name of ['saha.db', 'folder/saha.db', 'link.db'])
      expect(() => takeLock(files.path(name))).toThrow(expect.objectContaining({ key: 'database-locked' }));

    expect((await readdir(files.path('.'))).filter((name) => name.endsWith('.lock'))).toEqual([
      'saha.db.lock',
    ]);
  },
);

test('links that lead in a circle are a place that cannot be opened', async () => {
  await using files = await scratch();
  await symlink('b.db', files.path('a.db'));
  await symlink('a.db', files.path('b.db'));

  expect(() => takeLock(files.path('a.db'))).toThrow(expect.objectContaining({ key: 'database-unwritable' }));
});
