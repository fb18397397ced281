import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';

const start = Date.UTC(2026, 10, 21, 6);

/** What was released so far, by name, in order. */
function withLog(clock: VirtualClock) {
  const released: string[] = [];
  const wait = (name: string, ms: number, options?: { signal?: AbortSignal; idle?: boolean }) =>
    void clock.wait(ms, options).then(() => released.push(name));
  return { released, wait };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('time stands still until it is moved', async () => {
  const clock = new VirtualClock(start);
  const { released, wait } = withLog(clock);

  wait('ana', 1_000);
  await turn();
  expect([clock.now(), released]).toEqual([start, []]);

  clock.advanceTo(start + 999);
  await turn();
  expect(released).toEqual([]);

  clock.advanceTo(start + 1_000);
  await turn();
  expect([clock.now(), released]).toEqual([start + 1_000, ['ana']]);
});

test('releases in the order of the moments, and at one moment in the order of coming', async () => {
  const clock = new VirtualClock(start);
  const { released, wait } = withLog(clock);

  wait('cem', 30);
  wait('ana', 10);
  wait('dara', 30);
  wait('ben', 20);
  clock.advanceTo(start + 30);
  await turn();

  expect(released).toEqual(['ana', 'ben', 'cem', 'dara']);
});

test('who only looks around does not make the clock stop, but is released when time passes', async () => {
  const clock = new VirtualClock(start);
  const { released, wait } = withLog(clock);

  wait('idle', 10, { idle: true });
  expect([clock.pending, clock.nextWaiter()]).toEqual([0, undefined]);

  wait('ana', 20);
  expect([clock.pending, clock.nextWaiter()]).toEqual([1, start + 20]);

  clock.advanceTo(start + 20);
  await turn();
  expect(released.toSorted()).toEqual(['ana', 'idle']);
  expect(clock.pending).toBe(0);
});

test('an aborted wait ends at once and is forgotten', async () => {
  const clock = new VirtualClock(start);
  const { released, wait } = withLog(clock);
  const stop = new AbortController();

  wait('ana', 10, { signal: stop.signal });
  wait('ben', 20);
  stop.abort();
  await turn();

  expect(released).toEqual(['ana']);
  expect([clock.pending, clock.nextWaiter()]).toEqual([1, start + 20]);
});

test('who waits for nothing, or with an aborted signal, does not wait', async () => {
  const clock = new VirtualClock(start);
  const { released, wait } = withLog(clock);

  wait('nothing', 0);
  wait('aborted', 10, { signal: AbortSignal.abort() });
  await turn();

  expect(released).toEqual(['nothing', 'aborted']);
});

test('time does not run backwards', () => {
  const clock = new VirtualClock(start);

  expect(() => clock.advanceTo(start - 1)).toThrow('backwards');
});

test('whoever leaves early, the others are released in their order', () => {
  const waits = fc.array(fc.record({ ms: fc.integer({ min: 1, max: 50 }), leaves: fc.boolean() }));
  return fc.assert(
    fc.asyncProperty(waits, async (list) => {
      const clock = new VirtualClock(start);
      const order: number[] = [];
      const stops = list.map(({ ms }, index) => {
        const stop = new AbortController();
        void clock.wait(ms, { signal: stop.signal }).then(() => order.push(index));
        return stop;
      });
      for (const [index, stop] of stops.entries()) if (list[index]?.leaves) stop.abort();
      await turn();
      order.length = 0;

      clock.advanceTo(start + 50);
      await turn();

      const staying = [...list.entries()].filter(([, { leaves }]) => !leaves);
      const expected = staying.toSorted(([, a], [, b]) => a.ms - b.ms).map(([index]) => index);
      expect(order).toEqual(expected);
      expect(clock.nextWaiter()).toBeUndefined();
    }),
  );
});
