import { describe, expect, test } from 'vitest';
import { biggestMovers } from '../../src/boards/movement.ts';

const byName = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
const standings = (scores: Record<string, number>) =>
  Object.entries(scores).map(([id, score]) => ({ id, score }));
const moversOf = (earlier: Record<string, number>, now: Record<string, number>) =>
  biggestMovers(standings(earlier), standings(now), byName).map(({ id, gained }) => `${id} +${gained}`);

describe('the biggest movers', () => {
  test('are those whose score rose most since the last board', () => {
    expect(moversOf({ ana: 10, ben: 40, cem: 0 }, { ana: 51, ben: 45, cem: 20 })).toEqual([
      'ana +41',
      'cem +20',
      'ben +5',
    ]);
  });

  test('are three at most, equal ones by name', () => {
    const before = { ana: 0, ben: 0, cem: 0, dara: 0 };

    expect(moversOf(before, { dara: 9, cem: 5, ben: 5, ana: 5 })).toEqual(['dara +9', 'ana +5', 'ben +5']);
  });

  test('are never those who fell or stayed', () => {
    expect(moversOf({ ana: 50, ben: 50 }, { ana: 49, ben: 50 })).toEqual([]);
  });

  test('are never those who were not on the last board', () => {
    expect(moversOf({ ana: 1 }, { ana: 2, ben: 90 })).toEqual(['ana +1']);
  });
});
