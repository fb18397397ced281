import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { asciiDigits } from './fold.ts';
import type { Cell } from './headers.ts';

/** E.164, and whether a text can reach it; or what is wrong. `mangled`: a spreadsheet has rounded the digits away. */
export type PhoneReading =
  | { readonly phone: string; readonly isMobile: boolean }
  | { readonly fault: 'missing' | 'mangled' | 'several' | 'invalid' };

/**
 * Reads a phone number as lists hold them: +90, 0090, 90 or 0 before it or nothing, spaces and brackets, Persian digits,
 * numbers that a spreadsheet stored as such. `country` is for those written locally.
 */
export function readPhone(cell: Cell, country: string): PhoneReading {
  if (cell === null || cell === '') return { fault: 'missing' };
  if (cell instanceof Date) return { fault: 'invalid' };
  const text = plain(String(cell));
  if (text === '') return { fault: 'missing' };
  const digits = withoutExponent(text);
  if (digits === undefined || isRounded(digits)) return { fault: 'mangled' };
  const region = isSupportedCountry(country) ? country : undefined;
  const single = parse(digits, region);
  if (single) return single;
  const parts = digits.split(/[/;,\n|]|\s-\s|\s{2,}|\sve\s|\sو\s/u).filter((part) => /\d{3}/.test(part));
  const isSeveral = parts.length > 1 && parts.some((part) => parse(part, region));
  return { fault: isSeveral ? 'several' : 'invalid' };
}

const plain = (text: string): string =>
  asciiDigits(text.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00a0']/gu, ' ')
    .replace(/^(tel|cep|gsm|mobile|phone)\s*[:.]?\s*/iu, '')
    .trim();

/** «5,32E+9» as far as its digits go: 9.05321234567E+11 is whole, 9,05E+11 is not (undefined). */
function withoutExponent(text: string): string | undefined {
  const scientific = /^\+?(\d)(?:[.,](\d*))?\s?E\s?\+?(\d{1,2})$/i.exec(text);
  if (!scientific) return text.replace(/^(\+?\d+)[.,]0*$/, '$1');
  const [, first = '', rest = '', exponent = ''] = scientific;
  return rest.length === Number(exponent) ? first + rest : undefined;
}

/**
 * A long tail of zeros is what is left of a number once shown as 9,05E+11; where a plus or a zero stands in front, no
 * spreadsheet has taken it for one.
 */
const isRounded = (digits: string): boolean => /^[1-9]\d{2,5}0{7,}$/.test(digits);

function parse(text: string, country: CountryCode | undefined): PhoneReading | undefined {
  if (!/^[+\d\s().\-/–]+$/u.test(text)) return undefined;
  const zerosBefore = /^0+(?=[1-9])/.exec(text.replace(/[^\d+]/g, ''));
  const variants = [
    text,
    ...(zerosBefore ? [text.replace(/^[\s(]*0+/, '+'), text.replace(/^[\s(]*0+/, '')] : []),
  ];
  for (const variant of variants) {
    const number = parsePhoneNumberFromString(variant, {
      ...(country && { defaultCountry: country }),
      extract: false,
    });
    if (number?.isValid()) return { phone: number.number, isMobile: isMobile(number.getType()) };
  }
  return undefined;
}

/** Some countries do not tell mobile numbers apart; theirs have both types, or none. */
const isMobile = (type: string | undefined): boolean =>
  type === undefined || type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
