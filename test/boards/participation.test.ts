import { expect, test } from 'vitest';
import { participationOf } from '../../src/boards/participation.ts';

test('participation is the share of those with tasks who reported', () => {
  expect(participationOf({ reported: 22, assigned: 25 })).toBe(0.88);
});

test('where nobody has tasks there is no participation', () => {
  expect(participationOf({ reported: 0, assigned: 0 })).toBeUndefined();
});
