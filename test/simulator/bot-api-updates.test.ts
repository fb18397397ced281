import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openWorld, until } from './bot-api-world.ts';

const updatesSchema = z.array(z.object({ update_id: z.number() }).loose());
const day = 24 * 60 * 60 * 1000;

test('a long poll waits on the clock and comes back empty', async () => {
  await using world = await openWorld();

  const poll = world.call('getUpdates', { timeout: 30 });
  await until(() => world.api.isPolled);
  const inFlight = world.api.inFlight;
  world.clock.move(30_000);

  expect(await poll).toEqual({ ok: true, result: [] });
  expect(inFlight).toBe(0);
});

test('a long poll comes back at once when something happens', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });

  const poll = world.call('getUpdates', { timeout: 30 });
  await until(() => world.api.isPolled);
  ana.start();

  expect((await poll).result).toMatchObject([{ message: { text: '/start' } }]);
  expect(world.clock.waitCount).toBe(0);
});

test('of two polls at once the earlier gets a conflict', async () => {
  await using world = await openWorld();

  const earlier = world.call('getUpdates', { timeout: 30 });
  await until(() => world.api.isPolled);
  const later = world.call('getUpdates', { timeout: 30 });

  expect(await earlier).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  await until(() => world.api.isPolled);
  world.clock.move(30_000);
  expect((await later).ok).toBe(true);
});

test('a poll whose client went away loses nothing', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  const client = new AbortController();
  const url = `${world.api.root}/bot${world.api.token}/getUpdates?timeout=30`;

  const poll = fetch(url, { signal: client.signal }).catch(() => 'hung up');
  await until(() => world.api.isPolled);
  client.abort();
  await poll;
  await until(() => !world.api.isPolled);
  ana.start();

  expect((await world.call('getUpdates')).result).toHaveLength(1);
  expect(world.api.refusals).toEqual([]);
});

test('updates are kept for a day', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();
  world.clock.move(day / 2);
  ana.send('later');
  world.clock.move(day / 2);

  const { result } = await world.call('getUpdates');

  expect(result).toMatchObject([{ message: { text: 'later' } }]);
});

test('only allowed updates are kept, until another list is given', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });

  await world.call('getUpdates', { allowed_updates: ['my_chat_member'] });
  ana.start();
  ana.block();
  const { result } = await world.call('getUpdates');

  expect(result).toMatchObject([{ my_chat_member: { new_chat_member: { status: 'kicked' } } }]);
});

/** A webhook that refuses as often as it is told to. */
async function startWebhook(failures = 0) {
  const server = fastify({ forceCloseConnections: true });
  const received: { secret: unknown; update: z.infer<typeof updatesSchema>[number] }[] = [];
  let left = failures;
  let refused = 0;
  server.post('/hook', (request, reply) => {
    left -= 1;
    if (left >= 0) {
      refused += 1;
      return reply.code(500).send();
    }
    const update = z.object({ update_id: z.number() }).loose().parse(request.body);
    received.push({ secret: request.headers['x-telegram-bot-api-secret-token'], update });
    return reply.send();
  });
  const root = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `${root}/hook`,
    received,
    refused: () => refused,
    [Symbol.asyncDispose]: () => server.close(),
  };
}

test('a webhook gets the updates of a chat in order, with the secret', async () => {
  await using world = await openWorld();
  await using hook = await startWebhook();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();

  await world.call('setWebhook', { url: hook.url, secret_token: 'secret-1' });
  for (let n = 0; n < 9; n += 1) ana.send(`number ${n}`);
  await until(() => world.api.waitingUpdates === 0);

  const ids = hook.received.map(({ update }) => update.update_id);
  expect(ids).toHaveLength(10);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(hook.received.every(({ secret }) => secret === 'secret-1')).toBe(true);
});

test('a webhook that fails gets the update again after a pause, and the chat waits for it', async () => {
  await using world = await openWorld();
  await using hook = await startWebhook(2);
  const ana = world.api.addUser({ firstName: 'Ana' });

  await world.call('setWebhook', { url: hook.url });
  ana.start();
  ana.send('second');
  await until(() => world.clock.waitCount === 1);
  const { result: info } = await world.call('getWebhookInfo');
  world.clock.move(1_000);
  await until(() => hook.refused() === 2 && world.clock.waitCount === 1);
  world.clock.move(2_000);
  await until(() => world.api.waitingUpdates === 0);

  expect(info).toMatchObject({
    url: hook.url,
    pending_update_count: 2,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  });
  expect(hook.received.map(({ update }) => update['message'])).toMatchObject([
    { text: '/start' },
    { text: 'second' },
  ]);
});

test('polling is refused while there is a webhook', async () => {
  await using world = await openWorld();
  await using hook = await startWebhook();

  const poll = world.call('getUpdates', { timeout: 30 });
  await until(() => world.api.isPolled);
  await world.call('setWebhook', { url: hook.url });
  const ended = await poll;
  const during = await world.call('getUpdates');
  await world.call('deleteWebhook');
  const after = await world.call('getUpdates');

  expect(ended.description).toBe('Conflict: terminated by setWebhook request');
  expect(during.description).toBe(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
  expect(after.ok).toBe(true);
});
