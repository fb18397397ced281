import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { startBotApi } from '../src/simulator/bot-api/start-bot-api.ts';
import { findFreePort } from '../src/simulator/free-port.ts';
import { spawnBot, startBot, stop } from './helpers/bot-process.ts';

const unknownToken = `123456789:${'A'.repeat(35)}`;

const stopWithinMs = 10_000;

test('a signal stops the process in time, also while Telegram does not answer, and nothing is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-main-'));
  await using botApi = await startBotApi({ clock: systemClock });
  const env = {
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.root,
    DATABASE_PATH: join(folder, 'saha.db'),
  };
  const user = botApi.addUser({ firstName: 'Ana' });
  try {
    const hanging = await startBot(env, folder);
    const asked = new Promise<void>((resolve) => {
      botApi.faults = (method) => {
        if (method !== 'sendMessage') return undefined;
        resolve();
        return { kind: 'drop-before', delayMs: 60_000 };
      };
    });
    user.send('/start');
    await asked;
    const first = await stop(hanging);

    botApi.faults = undefined;
    const again = await startBot(env, folder);
    await expect
      .poll(() => user.messages.filter(({ from }) => from === 'bot').length, { timeout: 20_000 })
      .toBe(1);
    const second = await stop(again);

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(Math.max(first.ms, second.ms)).toBeLessThan(stopWithinMs);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);

test('what the process makes is closed to others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-main-'));
  await using botApi = await startBotApi({ clock: systemClock });
  const env = {
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.root,
    DATABASE_PATH: join(folder, 'data', 'saha.db'),
  };

  const child = await startBot(env, folder);
  const made = (await readdir(folder, { recursive: true })).sort();
  const stats = await Promise.all(made.map((name) => stat(join(folder, name))));
  await stop(child);

  expect(made).toEqual(['data', ...['', '-shm', '-wal', '.lock'].map((end) => `data/saha.db${end}`)]);
  expect(stats.map(({ mode }) => mode & 0o007)).toEqual(made.map(() => 0));
  await rm(folder, { recursive: true });
}, 60_000);

test('starts while Telegram cannot take the menus', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-main-'));
  await using botApi = await startBotApi({ clock: systemClock });
  botApi.faults = (method) => (method === 'setMyCommands' ? { kind: 'status', status: 502 } : undefined);
  const user = botApi.addUser({ firstName: 'Ana' });
  const env = {
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.root,
    DATABASE_PATH: join(folder, 'saha.db'),
  };

  const child = await startBot(env, folder);
  user.send('/start');

  await expect.poll(() => user.messages.some(({ from }) => from === 'bot'), { timeout: 20_000 }).toBe(true);
  expect((await stop(child)).code).toBe(0);
  await rm(folder, { recursive: true });
}, 60_000);

test('a second process on the same file refuses to start, names the first, and leaves it alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-main-'));
  await using botApi = await startBotApi({ clock: systemClock });
  const env = {
    LOCALE: 'en',
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.root,
    DATABASE_PATH: join(folder, 'saha.db'),
  };
  const user = botApi.addUser({ firstName: 'Ana' });
  const first = await startBot(env, folder);

  const second = spawnBot(env, folder, 'pipe');
  const said = second.stderr ? await text(second.stderr) : '';
  if (second.exitCode === null) await once(second, 'exit');
  user.send('/start');
  await expect
    .poll(() => user.messages.filter(({ from }) => from === 'bot').length, { timeout: 20_000 })
    .toBe(1);
  const end = await stop(first);

  expect(second.exitCode).toBe(1);
  expect(said).toContain(String(first.pid));
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(end.code).toBe(0);
  await rm(folder, { recursive: true });
}, 60_000);

test('refuses in a sentence to begin on a database that was emptied', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-main-'));
  const databasePath = join(folder, 'saha.db');
  await mkdir(join(folder, 'backups'));
  await writeFile(join(folder, 'backups', 'saha-2026-11-24.db'), 'a backup');
  await writeFile(databasePath, '');

  const child = spawnBot(
    { TELEGRAM_BOT_TOKEN: unknownToken, DATABASE_PATH: databasePath, LOCALE: 'en' },
    folder,
    'pipe',
  );
  const [complaint] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')]);

  expect(child.exitCode).toBe(1);
  expect(complaint).toContain('is empty, although there are backups of it');
  expect(complaint.trim().split('\n')).toHaveLength(1);
  expect((await stat(databasePath)).size).toBe(0);
  await rm(folder, { recursive: true });
});

test('starts while Telegram is not there, and stops in time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-main-'));
  const port = String(await findFreePort());
  const env = {
    PORT: port,
    TELEGRAM_BOT_TOKEN: unknownToken,
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    DATABASE_PATH: join(folder, 'saha.db'),
  };

  const child = await startBot(env, folder);
  const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
  const end = await stop(child);

  expect(await ready.json()).toMatchObject({ status: 'ready', telegram: 'away' });
  expect(end.code).toBe(0);
  expect(end.ms).toBeLessThan(stopWithinMs);
  await rm(folder, { recursive: true });
}, 60_000);

test.each([
  {
    what: 'a token that Telegram does not know',
    own: { TELEGRAM_BOT_TOKEN: unknownToken },
    names: 'TELEGRAM_BOT_TOKEN',
  },
  {
    what: 'a token that Telegram does not know, where it would bring the updates itself,',
    own: {
      TELEGRAM_BOT_TOKEN: unknownToken,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
      PUBLIC_URL: 'https://saha.example.org',
    },
    names: 'TELEGRAM_BOT_TOKEN',
  },
  {
    what: 'an address for updates that Telegram does not take',
    own: {
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
      PUBLIC_URL: 'http://192.0.2.1',
    },
    names: 'An HTTPS URL must be provided',
  },
])('$what is said in a sentence', async ({ own, names }) => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-main-'));
  await using botApi = await startBotApi({ clock: systemClock });
  const env = {
    LOCALE: 'tr',
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.root,
    DATABASE_PATH: join(folder, 'saha.db'),
    ...own,
  };

  const child = spawnBot(env, folder, 'pipe');
  const said = child.stderr ? await text(child.stderr) : '';
  if (child.exitCode === null) await once(child, 'exit');

  expect(child.exitCode).toBe(1);
  expect(said).toContain(names);
  expect(said.trim().split('\n')).toHaveLength(1);
  await rm(folder, { recursive: true });
});

test('settings that are wrong are told under a headline in the language of the settings', async () => {
  const env = { LOCALE: 'tr', PORT: 'many', TELEGRAM_BOT_TOKEN: unknownToken };

  const child = spawnBot(env, tmpdir(), 'pipe');
  const said = child.stderr ? await text(child.stderr) : '';
  if (child.exitCode === null) await once(child, 'exit');

  expect(child.exitCode).toBe(2);
  expect(said).toContain('Saha başlatılamadı. Lütfen şu ayarları düzeltin');
  expect(said).toContain('PORT: ');
});
