import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RankRow, rank } from '../../src/boards/rank.ts';

interface Row extends RankRow {
  readonly name: string;
}

const byName = (a: Row, b: Row) => a.name.localeCompare(b.name, 'tr');
const placesOf = (rows: Row[]) => rank(rows, byName).placed.map(({ place, name }) => `${place} ${name}`);

const anyRows = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1 }),
    score: fc.option(fc.nat({ max: 10 }), { nil: undefined }),
    standsApart: fc.boolean(),
  }),
  { selector: ({ name }) => name, comparator: (a, b) => a.localeCompare(b, 'tr') === 0 },
);

describe('a ranking', () => {
  test('lets equal scores share a place and leaves the next ones empty', () => {
    const places = placesOf([
      { name: 'Kuştepe', score: 41 },
      { name: 'Feriköy', score: 92 },
      { name: 'Gülbahar', score: 96 },
      { name: 'Bozkurt', score: 92 },
    ]);

    expect(places).toEqual(['1 Gülbahar', '2 Bozkurt', '2 Feriköy', '4 Kuştepe']);
  });

  test('gives a place to a score of nothing', () => {
    expect(placesOf([{ name: 'Ana', score: 0 }])).toEqual(['1 Ana']);
  });

  test('keeps out who stands apart and who has no score, by name', () => {
    const { placed, apart } = rank<Row>(
      [
        { name: 'Dara', score: null },
        { name: 'Cem', score: 99, standsApart: true },
        { name: 'Ana', score: 50 },
        { name: 'Ben' },
      ],
      byName,
    );

    expect(placed.map(({ name, place }) => `${place} ${name}`)).toEqual(['1 Ana']);
    expect(apart.map(({ name }) => name)).toEqual(['Ben', 'Cem', 'Dara']);
  });

  test('places everyone one below the number of those who are better', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { placed, apart } = rank(rows, byName);

        expect(placed.length + apart.length).toBe(rows.length);
        for (const { score, place } of placed) {
          expect(place).toBe(placed.filter((other) => other.score > score).length + 1);
        }
      }),
    );
  });

  test('does not depend on the order that the rows come in', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(rank(rows.toReversed(), byName)).toEqual(rank(rows, byName));
      }),
    );
  });
});
