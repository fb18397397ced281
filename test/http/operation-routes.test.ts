import { expect, test } from 'vitest';
import { insertArrivals } from '../../src/messages/inbox-queries.ts';
import { startWorld } from '../helpers/world.ts';

const start = '2026-11-25T06:00:00Z';

test('ready says when Telegram was polled, when the clock ticked and what waits', async () => {
  await using world = await startWorld(start);
  await world.app.tick();

  const live = await fetch(`${world.app.address}/health/live`);
  const ready = await fetch(`${world.app.address}/health/ready`);

  expect(live.status).toBe(200);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({
    status: 'ready',
    store: 'writable',
    telegram: 'there',
    polled_at: expect.stringContaining('2026-11-25T06:00'),
    ticked_at: '2026-11-25T06:00:00.000Z',
    oldest_inbox: null,
    oldest_outbox: null,
  });
});

test('a clock that stands still and a store that takes nothing make it not ready', async () => {
  await using world = await startWorld(start);
  await world.app.tick();
  const ready = async () => (await fetch(`${world.app.address}/health/ready`)).json();

  world.clock.advanceTo(world.clock.now() + 6 * 60_000);
  const late = await ready();
  await world.app.tick();
  await world.db.schema.dropTable('setting').execute();
  const broken = await fetch(`${world.app.address}/health/ready`);

  expect(late).toMatchObject({ status: 'not ready', reason: 'the clock stands still' });
  expect(broken.status).toBe(503);
  expect(await broken.json()).toMatchObject({ status: 'not ready', store: 'not writable' });
});

test('metrics count what was called and handled, and name nobody', async () => {
  await using world = await startWorld(start);
  const user = world.botApi.addUser({ firstName: 'Zübeyde' });
  user.send('/start');
  await world.settle();
  await world.app.tick();

  const response = await fetch(`${world.app.address}/metrics`);
  const text = await response.text();

  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(text).toMatch(/saha_handling_seconds_count\{channel="telegram",outcome="done"\} 1/);
  expect(text).toMatch(/saha_telegram_calls_total\{method="sendMessage",status="200"\} 1/);
  for (const name of [
    'saha_inbox_oldest_seconds',
    'saha_outbox_waiting',
    'saha_tick_age_seconds',
    'saha_matters',
  ])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text).not.toContain('Zübeyde');
});

test('metrics tell what waits, since when, and since when no tick has got to its end', async () => {
  await using world = await startWorld(start);
  const arrival = { channel: 'sms', conversation: 'sms:+1', payload: '{}', stampedAt: 0 } as const;
  const arrivals = [
    { ...arrival, providerId: 'a' },
    { ...arrival, providerId: 'b' },
  ];
  await world.db.transaction().execute((tx) => insertArrivals(tx, arrivals, world.clock.now()));
  await world.db
    .updateTable('inbox')
    .set({ not_before: world.clock.now() + 3_600_000 })
    .execute();
  await world.app.tick();
  world.clock.advanceTo(world.clock.now() + 40_000);

  const text = await (await fetch(`${world.app.address}/metrics`)).text();

  expect(text).toMatch(/^saha_inbox_waiting 2$/m);
  expect(text).toMatch(/^saha_inbox_oldest_seconds 40$/m);
  expect(text).toMatch(/^saha_tick_age_seconds 40$/m);
});
