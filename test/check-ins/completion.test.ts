import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionOf } from '../../src/check-ins/completion.ts';

describe('a task is completed', () => {
  test.each([
    ['count', 40, 0, { done: 0, of: 40 }],
    ['count', 40, 25, { done: 25, of: 40 }],
    ['count', 40, 40, { done: 40, of: 40 }],
    ['count', 40, 200, { done: 40, of: 40 }],
    ['done', null, 1, { done: 1, of: 1 }],
    ['done', null, 0, { done: 0, of: 1 }],
    ['rating', null, 1, { done: 1, of: 1 }],
    ['rating', null, 5, { done: 1, of: 1 }],
    ['text', null, 'Two families need a doctor.', { done: 1, of: 1 }],
  ] as const)('%s with target %s by %j: %j', (kind, target, value, completion) => {
    expect(completionOf({ kind, target }, value)).toEqual(completion);
  });

  test('by any count when nothing is left to reach', () => {
    expect(completionOf({ kind: 'count', target: 0 }, 0)).toEqual({ done: 1, of: 1 });
  });

  test('never more than wholly and never less than not at all', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (target, total) => {
        const { done, of } = completionOf({ kind: 'count', target }, total);

        expect(done).toBeGreaterThanOrEqual(0);
        expect(done).toBeLessThanOrEqual(of);
        expect(of).toBeGreaterThan(0);
      }),
    );
  });
});
