import { expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { type BotApi, startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { openDoor } from '../helpers/door.ts';
import { startCommandLine } from './command-line.ts';

const settings = (botApi: BotApi, PUBLIC_URL: string) => ({
  TELEGRAM_BOT_TOKEN: botApi.token,
  TELEGRAM_API_ROOT: botApi.root,
  TELEGRAM_MODE: 'webhook',
  TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
  PUBLIC_URL,
});

const setWebhook = (botApi: BotApi, url: string): Promise<Response> =>
  fetch(`${botApi.root}/bot${botApi.token}/setWebhook?url=${encodeURIComponent(url)}`);

const askInfo = async (botApi: BotApi): Promise<string> =>
  (await fetch(`${botApi.root}/bot${botApi.token}/getWebhookInfo`)).text();

test.each([
  ['en', /! Telegram could not bring updates to PUBLIC_URL, last on .*: .*Connection refused.* now: .?1/],
  [
    'tr',
    /! Telegram, güncellemeleri PUBLIC_URL adresine ulaştıramadı; .*: .*Connection refused.* güncelleme: .?1/,
  ],
  ['fa', /! تلگرام نتوانست پیام‌ها را به .?PUBLIC_URL.? برساند؛ .*: .*Connection refused.* منتظرند: .?[1۱]/],
])('doctor quotes in %s why Telegram could not deliver, and how much waits', async (LOCALE, words) => {
  await using botApi = await startBotApi({ clock: systemClock });
  await using door = await openDoor();
  await using saha = await startCommandLine({ LOCALE, ...settings(botApi, new URL(door.url).origin) });
  await setWebhook(botApi, door.url);
  botApi.addUser({ firstName: 'Ana' }).start();
  await expect.poll(() => askInfo(botApi)).toContain('Connection refused');

  const { out } = await saha.run('doctor');

  expect(out).toMatch(words);
});

test('doctor says that updates go to another address, without what may be secret in it', async () => {
  await using botApi = await startBotApi({ clock: systemClock });
  await using saha = await startCommandLine(settings(botApi, 'https://saha.example.org'));

  const unset = await saha.run('doctor');
  await setWebhook(botApi, 'https://elsewhere.example.org/hook/123:secret');
  const taken = await saha.run('doctor');
  await setWebhook(botApi, 'https://saha.example.org/telegram');
  const ours = await saha.run('doctor');

  expect(unset.out).toContain('! Telegram does not know yet where to bring updates');
  expect(taken.out).toContain('! Telegram brings updates to https://elsewhere.example.org, and not');
  expect(taken.out).not.toContain('123:secret');
  expect(ours.out).toContain('✓ Telegram answers');
  expect(ours.out).not.toContain('updates');
});
