import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { AppError } from '../../src/errors.ts';
import { Inbox } from '../../src/messages/inbox.ts';
import type { Arrival, InboxRow } from '../../src/messages/inbox-queries.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import { memoryDatabase } from '../helpers/database.ts';

const start = Date.UTC(2026, 10, 21, 6);
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** An inbox that writes down what it handles; `handle` may fail or wait. */
async function openInbox(
  handle: (text: string, signal: AbortSignal) => Promise<void> = async () => undefined,
) {
  const db = await memoryDatabase();
  const clock = new VirtualClock(start);
  const activity = new Activity();
  const handled: string[] = [];
  const apologies: string[] = [];
  const inbox = new Inbox({
    db,
    clock,
    activity,
    log: pino({ level: 'silent' }),
    handle: async (row: InboxRow, signal) => {
      await handle(row.payload, signal);
      handled.push(row.payload);
    },
    apologize: async (_tx, row) => void apologies.push(row.payload),
  });
  inbox.start();
  /** Moves the clock in small steps, so that everything that falls due meanwhile is done. */
  const advance = async (ms: number) => {
    const until = clock.now() + ms;
    while (clock.now() < until) {
      clock.advanceTo(Math.min(until, clock.now() + 10_000));
      await activity.settled();
    }
  };
  return {
    db,
    clock,
    inbox,
    handled,
    apologies,
    advance,
    isBusy: () => activity.running > 0,
    settle: () => activity.settled(),
    [Symbol.asyncDispose]: async () => {
      await inbox[Symbol.asyncDispose]();
      await db.destroy();
    },
  };
}

let nextId = 1;
const arrival = (payload: string, { conversation = 'ana', id = nextId++ } = {}): Arrival => ({
  channel: 'telegram',
  providerId: String(id),
  conversation,
  payload,
  stampedAt: start,
});

test('takes the rows of a conversation one after another, in the order in which they came', async () => {
  let running = 0;
  let most = 0;
  await using box = await openInbox(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  });

  const texts = Array.from({ length: 20 }, (_, i) => `text ${i}`);
  for (const text of texts) await box.inbox.store([arrival(text)]);
  await box.settle();

  expect(box.handled).toEqual(texts);
  expect(most).toBe(1);
});

test('takes many conversations at once: a slow one holds up nobody else', async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  await using box = await openInbox((text) => (text === 'slow' ? slow : Promise.resolve()));

  await box.inbox.store([arrival('slow'), arrival('after', { conversation: 'ana' })]);
  await box.inbox.store([arrival('quick', { conversation: 'ben' })]);
  await expect.poll(() => box.handled).toEqual(['quick']);
  release();
  await box.settle();

  expect(box.handled).toEqual(['quick', 'slow', 'after']);
});

test('sets a row aside that fails again and again, says so once, and goes on with the next', async () => {
  let tries = 0;
  await using box = await openInbox(async (text) => {
    if (text !== 'poison') return;
    tries += 1;
    throw new Error('cannot be handled');
  });

  await box.inbox.store([arrival('before'), arrival('poison'), arrival('after')]);
  await box.settle();
  expect(box.handled).toEqual(['before']);
  await box.advance(5 * minuteMs);

  expect(box.handled).toEqual(['before', 'after']);
  expect(tries).toBe(5);
  expect(box.apologies).toEqual(['poison']);
  expect(
    await box.db.selectFrom('inbox').select(['payload', 'error']).where('state', '=', 'dead').execute(),
  ).toEqual([{ payload: 'poison', error: 'Error: cannot be handled' }]);
});

test('waits for the outside for a day, and only then gives up', async () => {
  let isAway = true;
  await using box = await openInbox(async () => {
    if (isAway) throw new AppError('unavailable', 'telegram-unavailable');
  });
  await box.inbox.store([arrival('hello')]);
  await box.settle();

  await box.advance(30 * minuteMs);
  expect(box.handled).toEqual([]);
  isAway = false;
  await box.advance(3 * minuteMs);

  expect(box.handled).toEqual(['hello']);
  expect(box.apologies).toEqual([]);
});

test('gives up a row that takes longer than a minute, for a while', async () => {
  let isStuck = true;
  await using box = await openInbox(async () => {
    if (!isStuck) return;
    isStuck = false;
    await new Promise(() => {});
  });
  await box.inbox.store([arrival('hello')]);

  await expect.poll(() => isStuck).toBe(false);
  box.clock.advanceTo(start + 61_000);
  await new Promise(setImmediate);
  // It has another minute to notice that its time is over.
  box.clock.advanceTo(start + 122_000);
  await box.settle();
  await box.advance(minuteMs);

  expect(box.handled).toEqual(['hello']);
});

test('an update that comes again is left out, also in the same batch', async () => {
  await using box = await openInbox();

  const counts = [
    await box.inbox.store([arrival('once', { id: 7 }), arrival('once', { id: 7 })]),
    await box.inbox.store([arrival('once', { id: 7 })]),
    await box.inbox.store([]),
  ];
  await box.settle();

  expect(counts).toEqual([1, 0, 0]);
  expect(box.handled).toEqual(['once']);
});

test('after a silent week ids may start again: an old id is no repetition', async () => {
  await using box = await openInbox();
  await box.inbox.store([arrival('long ago', { id: 7 })]);
  await box.settle();
  box.clock.advanceTo(start + 7 * dayMs);

  const count = await box.inbox.store([arrival('today', { id: 7 })]);
  await box.settle();
  const again = await box.inbox.store([arrival('today', { id: 7 })]);

  expect([count, again]).toEqual([1, 0]);
  expect(box.handled).toEqual(['long ago', 'today']);
});

test('a stop in the middle of a row costs it no attempt', async () => {
  await using box = await openInbox(
    (_text, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      }),
  );
  await box.inbox.store([arrival('hello')]);
  await expect.poll(() => box.isBusy()).toBe(true);

  await box.inbox[Symbol.asyncDispose]();

  expect(await box.db.selectFrom('inbox').select(['state', 'attempts', 'not_before']).execute()).toEqual([
    { state: 'waiting', attempts: 0, not_before: start },
  ]);
});

test('conversations that wait for another try do not hold up those behind them', async () => {
  await using inbox = await openInbox(async (text) => {
    if (text === 'poison') throw new Error('cannot be handled');
  });
  const poison = Array.from({ length: 60 }, (_, index) =>
    arrival('poison', { conversation: `ana ${index}` }),
  );
  await inbox.inbox.store(poison);
  await inbox.settle();

  await inbox.inbox.store([arrival('hello', { conversation: 'ben' })]);
  await inbox.settle();

  expect(inbox.handled).toEqual(['hello']);
});

test('the next moment is that of the oldest row of a conversation, whatever stands behind it', async () => {
  await using box = await openInbox(async (text) => {
    if (text === 'poison') throw new Error('cannot be handled');
  });

  await box.inbox.store([arrival('poison'), arrival('after')]);
  await box.settle();

  expect(await box.inbox.nextMoment()).toBe(start + 1_000);
});
