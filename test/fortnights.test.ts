import { expect, test } from 'vitest';
import { findProblems } from './fortnights/find-problems.ts';
import { liveFortnight } from './fortnights/live-fortnight.ts';

/** The longer form is `npm run fortnights`; one alone: `FORTNIGHT_SEED=7`. */
const count = Number(process.env['FORTNIGHTS'] ?? 20);
const only = process.env['FORTNIGHT_SEED'];
const seeds = only === undefined ? Array.from({ length: count }, (_, nth) => String(nth + 1)) : [only];

test.each(seeds)(
  'whatever goes wrong in the fortnight of seed %s, the store holds what people said and got',
  async (seed) => {
    await using fortnight = await liveFortnight(seed);

    const problems = await findProblems(fortnight);

    expect(problems, [`seed ${seed}`, ...fortnight.story].join('\n')).toEqual([]);
  },
  120_000,
);
