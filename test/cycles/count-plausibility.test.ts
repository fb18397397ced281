import { expect, test } from 'vitest';
import { isFarAbove, isFarBelow } from '../../src/cycles/count-plausibility.ts';

test('a count is far above its target from more than three times on', () => {
  expect(isFarAbove(120, 40)).toBe(false);
  expect(isFarAbove(121, 40)).toBe(true);
});

test('a count is far below its target under one half', () => {
  expect(isFarBelow(3, 5)).toBe(false);
  expect(isFarBelow(20, 40)).toBe(false);
  expect(isFarBelow(2, 5)).toBe(true);
  expect(isFarBelow(0, 1)).toBe(true);
});
