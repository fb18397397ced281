import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { systemClock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { say } from '../src/messages/message.ts';
import { enqueue } from '../src/messages/queries.ts';
import { startBotApi } from '../src/simulator/bot-api/start-bot-api.ts';
import { makeScratchFolder } from '../src/simulator/scratch-folder.ts';
import { startStory } from './helpers/story.ts';
import { configFor } from './helpers/world.ts';

test('a stop does not wait until everything is sent, and nothing is lost by it', async () => {
  await using story = await startStory();
  const { world, people } = story;
  const before = world.botApi.counts['sendMessage'] ?? 0;
  const outgoing = Array.from({ length: 40 }, (_, index) => ({
    key: `notice ${index}`,
    kind: 'notice' as const,
    to: { person: people.ana },
    screen: { message: say('check-in-other-work') },
  }));
  await world.db.transaction().execute((tx) => enqueue(tx, outgoing, world.clock.now()));
  await world.app.tick();

  // The clock stands still, and with it the limits.
  await world.restart();

  expect((world.botApi.counts['sendMessage'] ?? 0) - before).toBeLessThan(40);
  await world.advanceTo(world.clock.now() + 120_000);
  expect((world.botApi.counts['sendMessage'] ?? 0) - before).toBe(40);
});

test('what a webhook brings before the start waits for it', async () => {
  await using botApi = await startBotApi({ clock: systemClock });
  const user = botApi.addUser({ firstName: 'Ana' });
  const secret = 'a-secret-of-the-webhook';
  const url = 'https://saha.example.org/telegram';
  const config = configFor(botApi, join(await makeScratchFolder(1e7), 'saha.db'));
  const telegram = { token: botApi.token, apiRoot: botApi.root, webhook: { url, secret } };
  await using app = await createApp(
    { ...config, telegram },
    { clock: systemClock, log: createLog('silent') },
  );
  const update = {
    update_id: 900_000_001,
    message: {
      message_id: 5_000,
      date: Math.floor(systemClock.now() / 1_000),
      chat: { id: user.id, type: 'private', first_name: 'Ana' },
      from: { id: user.id, is_bot: false, first_name: 'Ana' },
      text: 'Hello',
    },
  };

  const called = fetch(`${app.address}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  });
  await setTimeout(500);
  const before = await app.db.selectFrom('inbox').select('id').execute();
  await app.start();
  const { status } = await called;

  expect([before.length, status]).toEqual([0, 200]);
  await expect.poll(() => app.db.selectFrom('inbox').select('state').execute()).toEqual([{ state: 'done' }]);
});
