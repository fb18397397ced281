import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replaceSecret, tryToReplace } from '../../src/cli/replace-secret.ts';
import { scratch } from '../spreadsheets/sheets.ts';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test('a file that everybody could read is replaced by one for its owner alone, and nothing is left beside it', async () => {
  await using files = await scratch();
  const path = files.path('.env');
  await writeFile(path, 'TELEGRAM_BOT_TOKEN=old\n');
  await chmod(path, 0o644);

  await tryToReplace(path);
  const between = await readFile(path, 'utf8');
  await replaceSecret(path, 'TELEGRAM_BOT_TOKEN=new\n');

  expect(between).toBe('TELEGRAM_BOT_TOKEN=old\n');
  expect([await readFile(path, 'utf8'), await modeOf(path)]).toEqual(['TELEGRAM_BOT_TOKEN=new\n', 0o600]);
  expect(await readdir(files.path('.'))).toEqual(['.env']);
});

test('what an earlier attempt has left beside it lends its rights to nothing', async () => {
  await using files = await scratch();
  const path = files.path('.env');
  await writeFile(`${path}.new`, 'half');
  await chmod(`${path}.new`, 0o666);

  await replaceSecret(path, 'LOCALE=tr\n');

  expect([await readFile(path, 'utf8'), await modeOf(path)]).toEqual(['LOCALE=tr\n', 0o600]);
});

test('a link stays one', async () => {
  await using files = await scratch();
  await mkdir(files.path('etc'));
  await writeFile(files.path('etc/saha.env'), 'LOCALE=en\n');
  await symlink(files.path('etc/saha.env'), files.path('.env'));

  await replaceSecret(files.path('.env'), 'LOCALE=tr\n');

  expect((await lstat(files.path('.env'))).isSymbolicLink()).toBe(true);
  expect(await readFile(files.path('etc/saha.env'), 'utf8')).toBe('LOCALE=tr\n');
});

test('a file that cannot be replaced stays as it was', async () => {
  await using files = await scratch();
  await mkdir(files.path('.env'));
  await writeFile(files.path('.env/inside'), '');

  await expect(replaceSecret(files.path('.env'), 'LOCALE=tr\n')).rejects.toThrow();

  expect(await readdir(files.path('.'))).toEqual(['.env']);
});

const saha = fileURLToPath(new URL('../../src/cli/saha.js', import.meta.url));
/** As far as the command looks, somebody sits at a terminal. */
const atTerminal = 'data:text/javascript,process.stdin.isTTY=process.stdout.isTTY=true';

test('setup says that it cannot write before it asks anything', async () => {
  await using files = await scratch();
  // In the way of what is written beside it, also for root.
  await mkdir(files.path('.env.new'));
  const child = spawn(process.execPath, ['--import', atTerminal, saha, 'setup'], {
    cwd: files.path('.'),
    env: { PATH: process.env['PATH'], LOCALE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);

  expect([child.exitCode, out]).toEqual([1, '']);
  expect(err).toMatch(/^“.*\.env” cannot be written, so nothing was kept\./);
});
