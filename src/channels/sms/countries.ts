import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Hindrance } from '../../organisation/phone.ts';
import type { Abilities } from './gateway.ts';

/** The two letters of a number's country; undefined for what is no number of a country. */
export const countryOf = (phone: string): string | undefined => parsePhoneNumberFromString(phone)?.country;

export interface CountryRules {
  readonly abilities: Pick<Abilities, 'reach'>;
  readonly allowed: readonly string[];
  readonly isIranOn: boolean;
}

/** The setting that an admin makes after having read the warning; its value is who did, and when. */
export const iranSetting = 'sms.iran';

export function hindranceOf(
  phone: string,
  { abilities, allowed, isIranOn }: CountryRules,
): Hindrance | undefined {
  const country = countryOf(phone);
  if (country === undefined) return 'no-number';
  const reach = abilities.reach(country);
  // No setting helps where the gateway delivers nothing.
  if (reach === 'none') return 'not-served';
  if (country === 'IR' && !isIranOn) return 'iran-off';
  if (country !== 'IR' && !allowed.includes(country)) return 'not-allowed';
  return reach === 'one-way' ? 'one-way' : undefined;
}
