import type { Range } from './read-number.ts';

/** What is not a number: the form of its value, and an example of it. */
export interface Form {
  readonly pattern: RegExp;
  readonly example: string;
}

const segments: Range = { least: 1, most: 10_000_000, isWhole: true };

/** The settings that a program may have besides its own keys; docs/workbook.md says what they do. */
export const programSettings: Readonly<Record<string, Range | Form>> = {
  location_km: { least: 0.1, most: 1000 },
  keep_days: { least: 14, most: 3650 },
  review_sample: { least: 0, most: 100 },
  sms_turkish: { pattern: /^(ascii|letters)$/, example: 'letters' },
  sms_price: { pattern: /^\d+([.,]\d+)? ?\p{L}*$/u, example: '0.62 TRY' },
  sms_cap_person: segments,
  sms_cap_country: segments,
  sms_cap_total: segments,
};
