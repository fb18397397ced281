import transliterate from '@sindresorhus/transliterate';
import { foldText } from '../check-ins/reading/fold.ts';

/** The words of a text as one would compare them by ear: folded, without punctuation, single spaces between them. */
export const fold = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** As `fold`, without the spaces: «Ad Soyad» and «adsoyad», «خانه ها» and «خانه‌ها» are the same. */
export const foldKey = (text: string): string => fold(text).replaceAll(' ', '');

/** Persian and Arabic digits, and their decimal and thousands signs, as ASCII. */
export const asciiDigits = (text: string): string =>
  text
    .replace(/[٠-٩۰-۹]/gu, asciiDigit)
    .replaceAll('٫', '.')
    .replaceAll('٬', '');

const unitWordsBehind = new Set(['mah', 'mh', 'mahalle', 'mahallesi', 'ilce', 'ilcesi', 'ili']);
const unitWordsBefore = new Set(['محله']);

/** The words of a unit's name that tell it from its neighbours: «GÜLBAHAR MAH.» and «Gülbahar» are the same. */
export function unitWords(name: string): string[] {
  const words = fold(name).split(' ');
  if (words.length > 1 && unitWordsBehind.has(words.at(-1) ?? '')) return words.slice(0, -1);
  if (words.length > 1 && unitWordsBefore.has(words[0] ?? '')) return words.slice(1);
  return words;
}

export const unitKey = (name: string): string => unitWords(name).join('');

/** Lower-case ASCII words with hyphens between them; `empty` if nothing is left. The same text always gives the same. */
export function slug(words: readonly string[], empty: string): string {
  const ascii = transliterate(words.join(' '), { locale: 'tr' }).toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || empty;
}

const asciiDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) % 16);
