import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * What keeps texts from a number. `one-way`: they arrive, but nothing can come back. `iran-off`: a text may put its
 * reader in danger there, so an admin has to switch it on after having read the warning.
 */
export type Hindrance = 'no-number' | 'not-allowed' | 'iran-off' | 'not-served' | 'one-way';

/** One-way texts go out, and are paid for like others, though nobody can answer them. */
export const isServed = (hindrance: Hindrance | undefined): boolean =>
  hindrance === undefined || hindrance === 'one-way';

/** A number as E.164, or undefined when it is no valid one. Numbers written locally are of `country`. */
export function toE164(text: string, country?: string): string | undefined {
  const written = text.startsWith('+') || country !== undefined ? text : `+${text}`;
  const parsed = parsePhoneNumberFromString(written, countryOf(country));
  return parsed?.isValid() ? parsed.number : undefined;
}

const countryOf = (country: string | undefined): CountryCode | undefined =>
  country !== undefined && isSupportedCountry(country) ? country : undefined;
