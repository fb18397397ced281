import { expect, test } from 'vitest';
import { say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import type { PersonId } from '../../src/store/ids.ts';
import { seedPerson } from '../helpers/seed.ts';
import { numberOn } from '../helpers/sms-network.ts';
import { startWorld, type World } from '../helpers/world.ts';

const start = '2026-11-25T06:00:00Z';
const minuteMs = 60_000;

async function openWatched(gateway: 'twilio' | 'smsgate') {
  const world = await startWorld(start, { gateway, config: { adminTelegramIds: ['4242'] } });
  const admin = world.botApi.addUser({ id: 4242, firstName: 'Admin' });
  admin.send('/start');
  await world.settle();
  const before = admin.messages.length;
  const people = await Promise.all(
    ['0101', '0102', '0103'].map((digits) =>
      seedPerson(world.db, { name: digits, phone: numberOn(gateway, digits), channel: 'sms' }),
    ),
  );
  return {
    world,
    people,
    told: () => admin.messages.slice(before).map(({ text }) => text),
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

async function tickEveryMinute(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await world.advanceTo(world.clock.now() + minuteMs);
    await world.app.tick();
    await world.settle();
  }
}

const tell = ({ db, clock }: World, people: readonly PersonId[]) =>
  db.transaction().execute((tx) =>
    enqueue(
      tx,
      people.map((person) => ({
        key: `to ${person}`,
        kind: 'notice',
        to: { person },
        screen: { message: say('stopped') },
      })),
      clock.now(),
    ),
  );

test.each(['twilio', 'smsgate'] as const)(
  'admins are told once that messages do not go out and that nothing comes in, while %s is away',
  async (gateway) => {
    await using watched = await openWatched(gateway);
    const { world } = watched;
    const { sms } = world;
    if (!sms) throw new Error('there is no gateway');
    sms.faults = () => ({ kind: 'drop-before' });
    await tell(world, watched.people);

    await tickEveryMinute(world, 90);

    const told = watched.told();
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(expect.stringContaining('For a quarter of an hour the SMS gateway'));
    expect(told).toContainEqual(expect.stringContaining('more than half an hour ago'));
  },
);

test('a single phone that is off is no trouble of the outbox', async () => {
  await using watched = await openWatched('twilio');
  const { world } = watched;
  await tell(world, watched.people.slice(0, 1));
  await world.db
    .updateTable('outbox')
    .set({
      attempts: 2,
      due_at: world.clock.now() - 60 * minuteMs,
      not_before: world.clock.now() + 15 * minuteMs,
    })
    .execute();

  await tickEveryMinute(world, 5);

  expect(watched.told()).toEqual([]);
});

test('a refused password is told although nothing waits to go out', async () => {
  await using watched = await openWatched('smsgate');
  const { world } = watched;
  const { sms } = world;
  if (!sms) throw new Error('there is no gateway');
  sms.faults = () => ({ kind: 'status', status: 401 });

  await tickEveryMinute(world, 25);

  expect(watched.told()).toEqual([expect.stringContaining('For a quarter of an hour the SMS gateway')]);
});

test('a gateway that refused what is not to be sent any more needs nobody for ever', async () => {
  await using watched = await openWatched('smsgate');
  const { world } = watched;
  const { sms } = world;
  if (!sms) throw new Error('there is no gateway');
  const refused = async () =>
    /^saha_matters 1$/m.test(await (await fetch(`${world.app.address}/metrics`)).text());
  let refusals = 0;
  sms.faults = ({ method, path }) =>
    method === 'POST' && path.endsWith('/messages') && refusals++ === 0
      ? { kind: 'status', status: 401 }
      : undefined;
  await tell(world, watched.people.slice(0, 1));
  await tickEveryMinute(world, 1);
  await world.db.updateTable('outbox').set({ state: 'cancelled' }).where('key', 'like', 'to %').execute();

  await tickEveryMinute(world, 100);
  const atFirst = await refused();
  await tickEveryMinute(world, 30);

  expect(atFirst).toBe(true);
  expect(await refused()).toBe(false);
});

test('a wrong key at the phones is told: nothing that they bring is taken', async () => {
  await using watched = await openWatched('smsgate');
  const { world } = watched;
  const call = () =>
    fetch(`${world.app.address}/sms/smsgate`, {
      method: 'POST',
      headers: { 'x-signature': '00', 'x-timestamp': String(Math.floor(world.clock.now() / 1_000)) },
      body: '{}',
    });

  await Promise.all([call(), call()]);
  await tickEveryMinute(world, 1);
  const after2 = watched.told();
  await call();
  await tickEveryMinute(world, 2);

  expect(after2).toEqual([]);
  expect(watched.told()).toEqual([expect.stringContaining('bears a wrong signature')]);
});
