import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitValue, isShort, plainValue, valueOf } from '../../src/check-ins/answer-value.ts';

describe('a value fits', () => {
  test('a rating from one to five', () => {
    const fitting = [0, 1, 2, 3, 4, 5, 6, 2.5].filter((rating) =>
      fitValue({ kind: 'rating', rating }, 'rating', 0),
    );

    expect(fitting).toEqual([1, 2, 3, 4, 5]);
  });

  test('a text that says something in at most a thousand characters, without the blanks around it', () => {
    const fit = (text: string) => fitValue({ kind: 'text', text }, 'text', 0);

    expect(fit(' All went well.\n')).toEqual({ kind: 'text', text: 'All went well.' });
    expect(fit(' \n ')).toBeUndefined();
    expect(fit('x'.repeat(1000))).toBeDefined();
    expect(fit('x'.repeat(1001))).toBeUndefined();
  });

  test('a count from nothing to a million, «more» included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 2_000_000 }), fc.nat({ max: 1_000_000 }), (n, before) => {
        const total = n >= 0 && n <= 1_000_000 ? { kind: 'count', total: n } : undefined;
        const sum = n >= 0 && n + before <= 1_000_000 ? { kind: 'count', total: before + n } : undefined;

        expect(fitValue({ kind: 'count', total: n }, 'count', before)).toEqual(total);
        expect(fitValue({ kind: 'count-more', more: n }, 'count', before)).toEqual(sum);
      }),
    );
  });
});

test('a value comes back from the store as it was', () => {
  const values = [
    { kind: 'count', total: 25 },
    { kind: 'done', done: true },
    { kind: 'done', done: false },
    { kind: 'rating', rating: 4 },
    { kind: 'text', text: 'All well' },
  ] as const;

  for (const value of values) {
    const plain = plainValue(value);
    const [number, text] = typeof plain === 'number' ? [plain, null] : [null, plain];
    expect(valueOf(value.kind, number, text)).toEqual(value);
  }
});

test('an answer falls short with a «no», with zero, or below the target', () => {
  expect(isShort({ kind: 'done', done: false }, undefined)).toBe(true);
  expect(isShort({ kind: 'count', total: 39 }, 40)).toBe(true);
  expect(isShort({ kind: 'count', total: 40 }, 40)).toBe(false);
  expect(isShort({ kind: 'rating', rating: 1 }, undefined)).toBe(false);
});
