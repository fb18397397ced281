import { expect, test } from 'vitest';
import { openWorld, until } from './bot-api-world.ts';

async function withAna(options = {}) {
  const world = await openWorld(options);
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();
  const send = () => world.call('sendMessage', { chat_id: ana.id, text: 'Hello' });
  return { ...world, ana, send };
}

test('a connection can drop before or after the message is taken', async () => {
  await using world = await withAna();

  world.api.faults = () => ({ kind: 'drop-before' });
  await expect(world.send()).rejects.toThrow();
  const shownBefore = world.ana.messages.length;
  world.api.faults = () => ({ kind: 'drop-after' });
  await expect(world.send()).rejects.toThrow();
  const shownAfter = world.ana.messages.length;

  expect([shownBefore, shownAfter]).toEqual([1, 2]);
  await until(() => world.api.inFlight === 0);
});

test('a trouble made on purpose is no refusal', async () => {
  await using world = await withAna();
  const faults = [
    { kind: 'status', status: 502 } as const,
    { kind: 'status', status: 429, retryAfter: 7 } as const,
  ];
  world.api.faults = (method) => (method === 'sendMessage' ? faults.shift() : undefined);

  const replies = [await world.send(), await world.send(), await world.send()];

  expect(replies).toMatchObject([
    { ok: false, error_code: 502, description: 'Bad Gateway' },
    { ok: false, error_code: 429, parameters: { retry_after: 7 } },
    { ok: true },
  ]);
  expect(world.api.refusals).toEqual([]);
  expect(world.api.breaches).toEqual([]);
});

test('each answer takes as long as it is told to, and a waiting one is not in flight', async () => {
  await using world = await withAna({ latencyMs: 80 });

  const sending = world.send();
  await until(() => world.clock.waitCount === 1);
  const { inFlight } = world.api;
  world.clock.move(80);

  expect((await sending).ok).toBe(true);
  expect(inFlight).toBe(0);
});
