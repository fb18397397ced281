import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCycleSpec, includesCycle, parseCycleSpec } from '../../src/cycles/cycle-spec.ts';

const cyclesOf = (text: string) => {
  const spec = parseCycleSpec(text);
  return spec && [1, 2, 3, 4, 5, 6].filter((number) => includesCycle(spec, number));
};

describe('the cycles of a task', () => {
  test.each([
    ['', [1, 2, 3, 4, 5, 6]],
    ['all', [1, 2, 3, 4, 5, 6]],
    [' ALL ', [1, 2, 3, 4, 5, 6]],
    ['1', [1]],
    ['1-3 5', [1, 2, 3, 5]],
    ['5, 1 – 3', [1, 2, 3, 5]],
    ['2-2;4', [2, 4]],
  ])('are read from «%s»', (text, numbers) => {
    expect(cyclesOf(text)).toEqual(numbers);
  });

  test.each(['0', 'all 1', '3-1', '1-', '-3', '1-2-3', '1.5', 'first', '10000'])(
    'are not understood from «%s»',
    (text) => {
      expect(parseCycleSpec(text)).toBeUndefined();
    },
  );

  test('are written in their shortest form', () => {
    const written = (text: string) => formatCycleSpec(parseCycleSpec(text) ?? []);

    expect(written('')).toBe('all');
    expect(written('5 1 2 3 2-3')).toBe('1-3 5');
  });

  test('are the ones that were named, also after writing and reading again', () => {
    const anyNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const spec = parseCycleSpec(numbers.join(' ')) ?? [];
        const again = parseCycleSpec(formatCycleSpec(spec));

        expect(again).toEqual(spec);
        for (let n = 1; n <= 41; n += 1) expect(includesCycle(spec, n)).toBe(numbers.includes(n));
      }),
    );
  });
});
