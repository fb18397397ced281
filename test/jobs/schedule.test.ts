import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Clock, Instant } from '../../src/clock.ts';
import type { JobRunner } from '../../src/jobs/runner.ts';
import { startSchedule } from '../../src/jobs/schedule.ts';

const clock: Clock = { now: () => Date.now(), wait: () => Promise.resolve() };

/** A runner whose ticks take as long as they are made to. */
function openRunner() {
  const ticks: Instant[] = [];
  let under = Promise.resolve();
  const runner: JobRunner = {
    tick: async (now) => {
      ticks.push(now);
      await under;
      return { done: 0, skipped: 0, failed: 0 };
    },
  };
  return {
    runner,
    ticks,
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      under = promise;
      return resolve;
    },
  };
}

test('it ticks at the start and then at each full minute, at the time of the clock', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T06:00:20Z') });
  try {
    const { runner, ticks } = openRunner();

    const schedule = startSchedule({ runner, clock, stop: () => undefined });
    await vi.advanceTimersByTimeAsync(110_000);
    await schedule[Symbol.asyncDispose]();
    await vi.advanceTimersByTimeAsync(110_000);

    const seconds = ticks.map((at) => Math.round((at - Date.parse('2026-11-21T06:00:00Z')) / 1_000));
    expect(seconds).toEqual([20, 60, 120]);
  } finally {
    vi.useRealTimers();
  }
});

test('at its end it asks the tick that is under way to stop, and waits for it', async () => {
  const { runner, hold } = openRunner();
  const letGo = hold();
  const events: string[] = [];

  const schedule = startSchedule({ runner, clock, stop: () => void events.push('asked to stop') });
  const ended = schedule[Symbol.asyncDispose]().then(() => events.push('ended'));
  await setTimeout(50);
  events.push('let go');
  letGo();
  await ended;

  expect(events).toEqual(['asked to stop', 'let go', 'ended']);
});
