import { expect, test } from 'vitest';
import type { Clock, Instant } from '../../src/clock.ts';
import type { JobRunner } from '../../src/jobs/runner.ts';
import { startSchedule } from '../../src/jobs/schedule.ts';

test('the first tick comes with the start, at the time of the clock', async () => {
  const ticks: Instant[] = [];
  const runner: JobRunner = {
    tick: (now) => {
      ticks.push(now);
      return Promise.resolve({ done: 0, skipped: 0, failed: 0 });
    },
  };
  const clock: Clock = { now: () => 1_000, wait: () => Promise.resolve() };

  await startSchedule({ runner, clock, stop: () => undefined })[Symbol.asyncDispose]();

  expect(ticks).toEqual([1_000]);
});
