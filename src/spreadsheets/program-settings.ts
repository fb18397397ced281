import type { Range } from './read-number.ts';

/** The settings that a program may have besides its own keys, each a number; docs/workbook.md says what they do. */
export const programSettings: Readonly<Record<string, Range>> = {
  location_km: { least: 0.1, most: 1000 },
  review_sample: { least: 0, most: 100 },
};
