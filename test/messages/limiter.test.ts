import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Call, Limiter, type Limits } from '../../src/messages/limiter.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import { OwnClock } from '../helpers/own-clock.ts';

const start = Date.UTC(2026, 10, 21, 6);
const limits: Limits = {
  global: { count: 5, periodMs: 1_000 },
  chat: { count: 2, periodMs: 1_000 },
  group: { count: 3, periodMs: 5_000 },
};

interface Passed extends Call {
  readonly index: number;
  readonly at: number;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Lets the calls come at their moments and tells when each one passed. */
async function passAll(calls: readonly (Call & { afterMs: number })[]): Promise<Passed[]> {
  const clock = new VirtualClock(start);
  const limiter = new Limiter(clock, limits);
  const passed: Passed[] = [];
  for (const [index, { afterMs, ...call }] of calls.entries()) {
    await moveTo(clock, clock.now() + afterMs);
    void limiter.pass(call).then(() => passed.push({ ...call, index, at: clock.now() }));
  }
  await moveTo(clock, clock.now() + 10 * 60_000);
  return passed;
}

/** Stops at each moment for which somebody waits. */
async function moveTo(clock: VirtualClock, until: number): Promise<void> {
  await turn();
  for (let next = clock.nextWaiter(); next !== undefined && next <= until; next = clock.nextWaiter()) {
    clock.advanceTo(next);
    await turn();
  }
  clock.advanceTo(until);
}

/** The most that passed in any window of that length. */
const mostIn = (moments: readonly number[], periodMs: number): number =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + periodMs).length));

const person = fc.constantFrom('1', '2', '3', '4');
const group = fc.constantFrom('-1', '-2');
const call = fc.oneof(
  fc.record({ chat: person, isGroup: fc.constant(false), isBulk: fc.boolean(), afterMs: fc.nat(400) }),
  fc.record({ chat: group, isGroup: fc.constant(true), isBulk: fc.boolean(), afterMs: fc.nat(400) }),
);
const calls = fc.array(call, { maxLength: 60, size: 'max' });

test('no chat and no group ever gets more than its limit in any window', () =>
  fc.assert(
    fc.asyncProperty(calls, async (list) => {
      const passed = await passAll(list);

      expect(passed).toHaveLength(list.length);
      for (const chat of new Set(passed.map((each) => each.chat))) {
        const own = passed.filter((each) => each.chat === chat);
        const { count, periodMs } = own[0]?.isGroup ? limits.group : limits.chat;
        expect(
          mostIn(
            own.map(({ at }) => at),
            periodMs,
          ),
        ).toBeLessThanOrEqual(count);
      }
    }),
  ));

test('bulk alone never exceeds the limit over all chats in any window', () =>
  fc.assert(
    fc.asyncProperty(calls, async (list) => {
      const passed = await passAll(list.map((each) => ({ ...each, isBulk: true })));

      expect(
        mostIn(
          passed.map(({ at }) => at),
          limits.global.periodMs,
        ),
      ).toBeLessThanOrEqual(limits.global.count);
    }),
  ));

test('calls of one chat pass in the order in which they came', () =>
  fc.assert(
    fc.asyncProperty(calls, async (list) => {
      const passed = await passAll(list.map((each) => ({ ...each, isBulk: false })));

      for (const chat of new Set(list.map((each) => each.chat))) {
        const order = passed.filter((each) => each.chat === chat).map(({ index }) => index);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
    }),
  ));

test('a reply does not wait behind a broadcast', async () => {
  const broadcast = Array.from({ length: 30 }, (_, i) => ({
    chat: `${100 + i}`,
    isGroup: false,
    isBulk: true,
    afterMs: 0,
  }));

  const passed = await passAll([...broadcast, { chat: '1', isGroup: false, isBulk: false, afterMs: 0 }]);

  expect(passed.find(({ chat }) => chat === '1')?.at).toBe(start);
  expect(passed.at(-1)?.at).toBeGreaterThan(start + 4_000);
});

test('«too many requests» stops all bulk and the chat that it came from, not the replies to others', async () => {
  const clock = new VirtualClock(start);
  const limiter = new Limiter(clock, limits);
  const passed: [string, number][] = [];
  const pass = (name: string, rest: Omit<Call, 'isGroup'>) =>
    void limiter.pass({ ...rest, isGroup: false }).then(() => passed.push([name, clock.now() - start]));
  limiter.brake(30_000, '1');

  pass('bulk', { chat: '2', isBulk: true });
  pass('same chat', { chat: '1', isBulk: false });
  pass('other chat', { chat: '3', isBulk: false });
  await moveTo(clock, start + 60_000);

  expect(passed).toEqual([
    ['other chat', 0],
    ['bulk', 30_000],
    ['same chat', 30_000],
  ]);
});

test('who stops waiting passes at once, so that the caller can see why', async () => {
  const clock = new VirtualClock(start);
  const limiter = new Limiter(clock, limits);
  limiter.brake(30_000);
  const stop = new AbortController();

  const passing = limiter.pass({ chat: '1', isGroup: false, isBulk: true }, { signal: stop.signal });
  stop.abort();
  await passing;

  expect(clock.now()).toBe(start);
});

test('who set the clock back holds up nobody', async () => {
  const clock = new VirtualClock(start);
  const own = new OwnClock(clock);
  const limiter = new Limiter(own, limits);
  for (let nth = 0; nth < 100; nth += 1) {
    void limiter.pass({ chat: 'ana', isGroup: false, isBulk: true });
    clock.advanceTo(clock.now() + 60_000);
  }

  own.aheadMs = -24 * 3_600_000;
  limiter.brake(5_000);

  const waits = [
    await limiter.pass({ chat: 'ana', isGroup: false, isBulk: true }, { patienceMs: 0 }),
    await limiter.pass({ chat: 'ben', isGroup: false, isBulk: false }, { patienceMs: 0 }),
  ];
  expect(waits).toEqual([
    { type: 'hold', ms: 5_000, isForBulk: true },
    expect.objectContaining({ type: 'go' }),
  ]);
});
