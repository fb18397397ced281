import { expect, test } from 'vitest';
import { runHeadless } from '../../src/simulator/headless.ts';

test('thirty reps live through two days and the first board without a problem, twice the same', async () => {
  const first = await runHeadless({ seed: '5', reps: 30, days: 2 });
  const second = await runHeadless({ seed: '5', reps: 30, days: 2 });

  expect(first.problems).toEqual([]);
  expect(first.tasksSent).toBeGreaterThanOrEqual(28);
  expect(first.answersStored).toBeGreaterThan(5);
  expect(first.boards).toBe(3);
  expect(first.limitsBroken).toBe(0);
  expect(second.problems).toEqual([]);
  expect(second.digest).toBe(first.digest);
}, 60_000);

test('another seed gives other answers', async () => {
  const one = await runHeadless({ seed: '6', reps: 12, days: 1 });
  const other = await runHeadless({ seed: '7', reps: 12, days: 1 });

  expect(one.digest).not.toBe(other.digest);
}, 60_000);
