import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CycleOutcome, streakOf } from '../../src/boards/streak.ts';

const outcomes = { r: 'reported', m: 'missed', b: 'break' } as const;
const history = (letters: string): CycleOutcome[] =>
  Array.from(letters, (letter) => outcomes[letter === 'r' || letter === 'b' ? letter : 'm']);

describe('a streak', () => {
  test.each([
    ['', 0],
    ['rrr', 3],
    ['rrmrrr', 2],
    ['mrrr', 0],
    ['rbrbbr', 3],
    ['bbrrm', 2],
    ['b', 0],
  ])('of %s, newest first, is %i', (letters, streak) => {
    expect(streakOf(history(letters))).toBe(streak);
  });

  test('neither grows nor breaks by an announced break', () => {
    const anyHistory = fc.array(fc.constantFrom<CycleOutcome>('reported', 'missed', 'break'));
    fc.assert(
      fc.property(anyHistory, fc.nat(), (cycles, where) => {
        expect(streakOf(cycles.toSpliced(where % (cycles.length + 1), 0, 'break'))).toBe(streakOf(cycles));
      }),
    );
  });

  test('grows by one with each cycle reported and ends with one missed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<CycleOutcome>('reported', 'missed', 'break')), (cycles) => {
        expect(streakOf(['reported', ...cycles])).toBe(streakOf(cycles) + 1);
        expect(streakOf(['missed', ...cycles])).toBe(0);
      }),
    );
  });
});
