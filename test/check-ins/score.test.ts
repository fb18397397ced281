import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gainsOf, type ScoreLine, scoreOf } from '../../src/check-ins/score.ts';

const yes = { done: 1, of: 1 };
const no = { done: 0, of: 1 };

const fortnight: ScoreLine[] = [
  { points: 40, completion: { done: 25, of: 40 } },
  { points: 20, completion: yes },
  { points: 20, completion: no },
  { points: 20, completion: { done: 2, of: 5 } },
];

const anyLine = fc
  .record({
    points: fc.nat({ max: 100 }),
    of: fc.integer({ min: 1, max: 500 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    isAnswered: fc.boolean(),
    isRejected: fc.boolean(),
  })
  .map(
    ({ points, of, share, isAnswered, isRejected }): ScoreLine => ({
      points,
      completion: isAnswered ? { done: Math.round(share * of), of } : undefined,
      isRejected,
    }),
  );
const anyLines = fc.array(anyLine, { maxLength: 12 });

describe('a score', () => {
  test('is the share of the points that the completed work carries', () => {
    expect(scoreOf(fortnight)).toBe(53);
  });

  test('counts what is not answered as nothing', () => {
    expect(scoreOf([{ points: 30, completion: yes }, { points: 10 }])).toBe(75);
  });

  test('counts a rejected answer as nothing', () => {
    expect(
      scoreOf([
        { points: 30, completion: yes, isRejected: true },
        { points: 10, completion: yes },
      ]),
    ).toBe(25);
  });

  test('is not there without assigned points', () => {
    expect(scoreOf([])).toBeUndefined();
    expect(scoreOf([{ points: 0, completion: yes }])).toBeUndefined();
  });

  test.each([
    ['0.5', [{ points: 1, completion: yes }, { points: 199 }], 1],
    ['12.5', [{ points: 1, completion: { done: 1, of: 8 } }], 13],
    ['just under 12.5', [{ points: 1, completion: { done: 1249, of: 10_000 } }], 12],
    [
      '14.5 of thirds and sixths',
      [
        { points: 29, completion: { done: 1, of: 3 } },
        { points: 29, completion: { done: 1, of: 6 } },
        { points: 42, completion: no },
      ],
      15,
    ],
  ])('of %s is rounded half up', (_, lines, score) => {
    expect(scoreOf(lines)).toBe(score);
  });

  test('is exact on every half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 1000 }), (n, scale) => {
        const half = { done: (2 * n + 1) * scale, of: 200 * scale };

        expect(scoreOf([{ points: 7, completion: half }])).toBe(n + 1);
      }),
    );
  });

  test('lies between 0 and 100 and does not depend on the order of the tasks', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const score = scoreOf(lines) ?? 0;

        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(scoreOf(lines.toReversed()) ?? 0).toBe(score);
      }),
    );
  });

  test('never falls when more is done', () => {
    fc.assert(
      fc.property(anyLines, fc.nat({ max: 11 }), (lines, which) => {
        const better = lines.map((line, i) =>
          i === which ? { points: line.points, completion: yes } : line,
        );

        expect(scoreOf(better) ?? 0).toBeGreaterThanOrEqual(scoreOf(lines) ?? 0);
      }),
    );
  });
});

describe('the explanation of a score', () => {
  test('says what each task brings', () => {
    expect(gainsOf(fortnight).map(({ gained }) => gained)).toEqual([25, 20, 0, 8]);
  });

  test('gives the point that rounding leaves to the line that lost most, and first to the earlier', () => {
    const thirds = Array.from({ length: 3 }, () => ({ points: 1, completion: yes }));

    expect(gainsOf(thirds).map(({ gained }) => gained)).toEqual([34, 33, 33]);
  });

  test('brings nothing without assigned points', () => {
    expect(gainsOf([{ points: 0, completion: yes }]).map(({ gained }) => gained)).toEqual([0]);
  });

  test('adds up to the score, with each line less than a point from its share', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const explained = gainsOf(lines);
        const assigned = lines.reduce((sum, { points }) => sum + points, 0);

        expect(explained.map(({ line }) => line)).toEqual(lines);
        expect(explained.reduce((sum, { gained }) => sum + gained, 0)).toBe(scoreOf(lines) ?? 0);
        for (const { line, gained } of explained) {
          const { done, of } = (line.isRejected ? undefined : line.completion) ?? no;
          const share = assigned === 0 ? 0 : (100 * line.points * done) / of / assigned;
          expect(Math.abs(gained - share)).toBeLessThan(1);
          if (share === 0) expect(gained).toBe(0);
        }
      }),
    );
  });
});
