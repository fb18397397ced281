import { describe, expect, test } from 'vitest';
import { cycleLetters, letterAfter, taskNumber } from '../../src/cycles/cycle-letter.ts';

describe('the letter of a cycle', () => {
  test('is A for the first one', () => {
    expect(letterAfter(0)).toBe('A');
  });

  test('follows the order and begins anew after Z', () => {
    expect(letterAfter(4)).toBe('F');
    expect(letterAfter(19)).toBe('Z');
    expect(letterAfter(20)).toBe('A');
  });

  test('comes again only after all twenty', () => {
    const letters = Array.from({ length: 20 }, (_, opened) => letterAfter(opened));

    expect(letters.join('')).toBe('ABCDFGJKLMPQRSTUVWXZ');
  });

  test('is never one that reads as yes, no or a digit', () => {
    expect(cycleLetters).not.toMatch(/[EHYNIO]/);
  });
});

test('a task number is the letter and the place in the list', () => {
  expect(taskNumber('B', 3)).toBe('B3');
});
