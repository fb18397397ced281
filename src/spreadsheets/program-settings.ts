import { getCountries } from 'libphonenumber-js/max';
import { foldKey } from './fold.ts';
import type { Range } from './read-number.ts';

/** What is not a number: the form of its value, and an example of it. */
export interface Form {
  readonly pattern: RegExp;
  readonly example: string;
}

const segments: Range = { least: 1, most: 10_000_000, isWhole: true };
const price: Form = { pattern: /^\d+([.,]\d+)? ?\p{L}*$/u, example: '0.62 TRY' };

/** The settings that a program may have besides its own keys; docs/workbook.md says what they do. */
export const programSettings: Readonly<Record<string, Range | Form>> = {
  location_km: { least: 0.1, most: 1000 },
  keep_days: { least: 14, most: 3650 },
  review_sample: { least: 0, most: 100 },
  sms_turkish: { pattern: /^(ascii|letters)$/, example: 'letters' },
  sms_price: price,
  sms_cap_person: segments,
  sms_cap_country: segments,
  sms_cap_total: segments,
};

const ofCountry = 'sms_price_';

/** The setting that somebody has written; texts to each country may have a price of their own: `sms_price_de`. */
export function programSettingOf(written: string): string | undefined {
  const key = foldKey(written);
  const named = Object.keys(programSettings).find((name) => foldKey(name) === key);
  if (named !== undefined || !key.startsWith(foldKey(ofCountry))) return named;
  return getCountries()
    .map((country) => ofCountry + country.toLowerCase())
    .find((name) => foldKey(name) === key);
}

export const ruleOf = (setting: string): Range | Form | undefined =>
  setting.startsWith(ofCountry) ? price : programSettings[setting];
