import { expect, test } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { createLog } from '../../src/log.ts';
import { Delivery } from '../../src/messages/delivery.ts';
import { say } from '../../src/messages/message.ts';
import type { Outgoing } from '../../src/messages/outbox.ts';
import { cancelTopic, enqueue } from '../../src/messages/queries.ts';
import { recoverInFlight } from '../../src/messages/recover-in-flight.ts';
import type { Departure, Parcel, Sender, Sent } from '../../src/messages/sender.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import { memoryDatabase } from '../helpers/database.ts';

const start = Date.parse('2026-11-25T09:00:00Z');

/** A way out that answers when it is told to, in the order in which it was called. */
class SlowSender implements Sender {
  readonly channel = 'telegram' as const;
  readonly left: string[] = [];
  #turns: ((sent: Sent) => void)[] = [];
  #waiting: (() => void)[] = [];

  async send({ to }: Parcel, { signal, leave }: Departure): Promise<Sent> {
    if (this.isHeld) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (signal.aborted || !(await leave())) return { type: 'withdrawn' };
    this.left.push(to.kind === 'person' ? to.address : '');
    return new Promise((resolve) => this.#turns.push(resolve));
  }

  /** Nobody's turn comes. */
  isHeld = false;

  release(): void {
    this.isHeld = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  answer(sent: Sent = { type: 'sent', providerId: '1' }): void {
    this.#turns.shift()?.(sent);
  }
}

async function openDelivery() {
  const db = await memoryDatabase();
  const clock = new VirtualClock(start);
  const sender = new SlowSender();
  const activity = new Activity();
  const delivery = new Delivery({
    db,
    clock,
    activity,
    log: createLog('silent'),
    senders: [sender],
    language: 'en',
    quietUntil: async (_program, now) => now,
  });
  const pause = async () => {
    for (let i = 0; i < 30; i += 1) await new Promise(setImmediate);
  };
  const queue = async (rows: readonly Partial<Outgoing>[]) => {
    const outgoing = rows.map((row, index): Outgoing => {
      const key = row.key ?? `${row.kind ?? 'notice'}-${index}`;
      return { key, kind: 'notice', to: { telegramUser: key }, screen: { message: say('sorry') }, ...row };
    });
    await db.transaction().execute((tx) => enqueue(tx, outgoing, clock.now()));
    delivery.wake();
    await pause();
  };
  const states = async () => {
    const rows = await db.selectFrom('outbox').select(['key', 'state', 'attempts']).orderBy('id').execute();
    return rows.map(({ key, state, attempts }) => `${key} ${state} ${attempts}`);
  };
  const dispose = async () => {
    delivery.stop();
    sender.release();
    for (let i = 0; i < 5; i += 1) sender.answer();
    await delivery[Symbol.asyncDispose]();
    await db.destroy();
  };
  return { db, clock, sender, delivery, pause, queue, states, [Symbol.asyncDispose]: dispose };
}

test('three at a time are on their way; the others wait in the file', async () => {
  await using f = await openDelivery();

  await f.queue([{ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'd' }]);

  expect(f.sender.left).toEqual(['a', 'b', 'c']);
  expect(await f.states()).toEqual(['a sending 0', 'b sending 0', 'c sending 0', 'd waiting 0']);
  f.sender.answer();
  await f.pause();
  expect(await f.states()).toEqual(['a sent 1', 'b sending 0', 'c sending 0', 'd sending 0']);
});

test('what waits for its turn has not left: a crash gives nothing of it up', async () => {
  await using f = await openDelivery();
  f.sender.isHeld = true;

  await f.queue([
    { kind: 'prompt', key: 'prompt' },
    { kind: 'tasks', key: 'tasks' },
  ]);

  expect(await recoverInFlight(f.db, start)).toEqual({ again: 0, givenUp: 0 });
  expect(await f.states()).toEqual(['prompt waiting 0', 'tasks waiting 0']);
});

test('after a crash what must arrive goes again, and what need not is given up and says so', async () => {
  await using f = await openDelivery();
  await f.queue([
    { kind: 'prompt', key: 'prompt' },
    { kind: 'tasks', key: 'tasks' },
  ]);

  const recovered = await recoverInFlight(f.db, start);

  expect(recovered).toEqual({ again: 1, givenUp: 1 });
  expect(await f.states()).toEqual(['prompt failed 1', 'tasks waiting 1']);
});

test('what ends the process each time it is sent comes less and less often, and is given up within two days', async () => {
  await using f = await openDelivery();
  await f.queue([{ kind: 'tasks', key: 'tasks' }]);
  const pausesMs: number[] = [];
  const crash = async (now: number) => {
    await recoverInFlight(f.db, now);
    const row = await f.db.selectFrom('outbox').select(['state', 'not_before']).executeTakeFirstOrThrow();
    if (row.state !== 'waiting') return row.state;
    pausesMs.push(row.not_before - now);
    await f.db.updateTable('outbox').set({ state: 'sending', sent_by: 'telegram' }).execute();
    return crash(row.not_before);
  };

  const end = await crash(start);

  expect(end).toBe('failed');
  expect(await f.states()).toEqual(['tasks failed 130']);
  expect(pausesMs.slice(0, 8)).toEqual(pausesMs.slice(0, 8).toSorted((a, b) => a - b));
  expect(pausesMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(48 * 3_600_000);
});

test('a message that was cancelled while it waited for its turn does not leave, and stays cancelled', async () => {
  await using f = await openDelivery();
  f.sender.isHeld = true;
  await f.queue([{ kind: 'prompt', key: 'prompt', topic: 'check-in:1' }]);

  await f.db.transaction().execute((tx) => cancelTopic(tx, 'check-in:1', 'answered'));
  f.sender.release();
  await f.pause();

  expect(f.sender.left).toEqual([]);
  expect(await f.states()).toEqual(['prompt cancelled 0']);
});

test('what people wait for passes before the bulk that is held ready', async () => {
  await using f = await openDelivery();
  const bulk = Array.from({ length: 100 }, (_, index) => ({ key: `bulk-${index}`, isBulk: true }));
  await f.queue(bulk);

  await f.queue([{ key: 'reply' }]);
  f.sender.answer();
  await f.pause();

  expect(f.sender.left).toEqual(['bulk-0', 'bulk-1', 'bulk-2', 'reply']);
});

test('a stop lets what is on its way arrive, and burns no attempt of the rest', async () => {
  await using f = await openDelivery();
  await f.queue(['a', 'b', 'c', 'd', 'e'].map((key) => ({ key })));

  f.delivery.stop();
  for (let i = 0; i < 3; i += 1) f.sender.answer();
  await f.pause();

  expect(await f.states()).toEqual(['a sent 1', 'b sent 1', 'c sent 1', 'd waiting 0', 'e waiting 0']);
});

test('an outcome that cannot be written is written as soon as it can', async () => {
  await using f = await openDelivery();
  await f.queue([{ key: 'a' }]);
  await f.db.schema.alterTable('outbox').renameTo('away').execute();

  f.sender.answer();
  await f.pause();
  await f.db.schema.alterTable('away').renameTo('outbox').execute();
  f.clock.advanceTo(start + 1_500);
  await f.pause();

  expect(await f.states()).toEqual(['a sent 1']);
});

test('nobody knows whether it arrived: tasks go again after a pause, a prompt does not', async () => {
  await using f = await openDelivery();
  await f.queue([
    { kind: 'prompt', key: 'prompt' },
    { kind: 'tasks', key: 'tasks' },
  ]);

  const unknown = { type: 'failed', failure: 'unknown', reason: 'no answer' } as const;
  f.sender.answer(unknown);
  f.sender.answer(unknown);
  await f.pause();

  expect(await f.states()).toEqual(['prompt failed 1', 'tasks waiting 1']);
  expect(await f.delivery.nextMoment()).toBeGreaterThan(start + 1_000);
});
