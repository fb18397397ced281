import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleLetters, letterAfter, parseTaskNumber, taskNumber } from '../../src/cycles/cycle-letter.ts';

const anyLetter = fc.constantFrom(...Array.from(cycleLetters));

describe('the letter of a cycle', () => {
  test('is A for the first one', () => {
    expect(letterAfter()).toBe('A');
  });

  test('follows the order and begins anew after Z', () => {
    expect(letterAfter('D')).toBe('F');
    expect(letterAfter('Z')).toBe('A');
  });

  test('comes again only after all twenty', () => {
    const letters = Array.from(cycleLetters).reduce((text) => text + letterAfter(text.at(-1)), '');

    expect(letters).toBe('ABCDFGJKLMPQRSTUVWXZ');
  });

  test('is never one that reads as yes, no or a digit', () => {
    expect(cycleLetters).not.toMatch(/[EHYNIO]/);
  });
});

describe('a task number', () => {
  test('is the letter and the place in the list', () => {
    expect(taskNumber('B', 3)).toBe('B3');
  });

  test('is read back, in either case', () => {
    fc.assert(
      fc.property(anyLetter, fc.integer({ min: 1, max: 99 }), (letter, n) => {
        expect(parseTaskNumber(taskNumber(letter, n))).toEqual({ letter, n });
        expect(parseTaskNumber(` ${taskNumber(letter, n).toLowerCase()} `)).toEqual({ letter, n });
      }),
    );
  });

  test.each(['', 'B', '3', 'E3', 'H1', 'B0', 'B03', 'B100', 'BB3', 'B3x', 'B 3'])('is not «%s»', (text) => {
    expect(parseTaskNumber(text)).toBeUndefined();
  });
});
