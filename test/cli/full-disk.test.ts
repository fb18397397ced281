import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/store/lock.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { sisli } from '../fortnight/importing.ts';
import { mountSmallDisk } from '../helpers/small-disk.ts';
import { startCommandLine } from './command-line.ts';

test('a disk without a byte of room is called full by every command that writes', async ({ skip }) => {
  await using disk = await mountSmallDisk(8);
  if (!disk) return skip();
  await using saha = await startCommandLine({ DATABASE_PATH: disk.path('saha.db') });
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  const path = disk.path('saha.db');
  const lock = takeLock(path);
  const bot = openDatabase(path);
  await bot.selectFrom('person').select('id').execute();
  await disk.fill();

  const beside = [await saha.run('erase', '+905320000001'), await saha.run('invite', '34.sisli')];
  const doctor = await saha.run('doctor');
  await bot.destroy();
  lock[Symbol.dispose]();
  const alone = await saha.run('erase', '+905320000001');

  for (const { code, err } of [...beside, alone])
    expect([code, err]).toEqual([
      1,
      `There is no room left on the disk for ${path}. Make room and try again; what was stored is untouched.\n`,
    ]);
  expect([doctor.code, doctor.out]).toEqual([
    1,
    expect.stringContaining(`✗ There is no room left on the disk for ${path}.`),
  ]);
});

test.each(['messages.xlsx', 'messages.csv', 'messages.json'])(
  'an export to %s that finds no room says so, and keeps the file that is there',
  async (name) => {
    await using disk = await mountSmallDisk(1);
    await using saha = await startCommandLine();
    await saha.run('import', await saha.workbook('list.xlsx', sisli));
    if (!disk) return;
    await writeFile(disk.path(name), 'mine', { mode: 0o600 });
    await disk.fill();

    const exported = await saha.run('export', 'people', disk.path(name));
    const template = await saha.run('template', disk.path('template.xlsx'));

    expect([exported.code, exported.err]).toEqual([
      1,
      expect.stringContaining(`no room left on the disk for ${disk.path(name)}`),
    ]);
    expect([template.code, template.err]).toEqual([1, expect.stringContaining('no room left')]);
    expect((await readdir(disk.path('.'))).sort()).toEqual(['filler', name]);
    expect(await readFile(disk.path(name), 'utf8')).toBe('mine');
  },
);
