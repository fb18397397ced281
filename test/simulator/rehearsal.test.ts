import { expect, test } from 'vitest';
import { runHeadless } from '../../src/simulator/headless.ts';

test('thirty reps in Istanbul and as many in London live through two days and a first board without a problem, twice the same', async () => {
  const first = await runHeadless({ seed: '5', reps: 30, days: 2 });
  const second = await runHeadless({ seed: '5', reps: 30, days: 2 });

  expect(first.problems).toEqual([]);
  expect(first.tasksSent).toBeGreaterThanOrEqual(28);
  expect(first.answersStored).toBeGreaterThan(5);
  expect(first.boards).toBe(3);
  expect(first.limitsBroken).toBe(0);
  expect(second.problems).toEqual([]);
  expect(second.digest).toBe(first.digest);
  expect(first.london).toMatchObject({ reps: 30, smsReps: 30, tasksSent: 30, refusals: 0, limitsBroken: 0 });
  expect(first.london.answersStored).toBe(first.london.answersGiven);
  expect(first.london.answersStored).toBeGreaterThan(5);
  expect(second.london).toEqual(first.london);
}, 120_000);

test('another seed gives other answers', async () => {
  const one = await runHeadless({ seed: '6', reps: 12, days: 1 });
  const other = await runHeadless({ seed: '7', reps: 12, days: 1 });

  expect(one.digest).not.toBe(other.digest);
  expect(one.london.digest).not.toBe(other.london.digest);
}, 120_000);
