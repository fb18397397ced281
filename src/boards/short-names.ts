import type { Names } from '../language.ts';
import { shorten } from './shorten.ts';

/** The names in at most so many letters each, in every language. */
export const shortNames = (names: Names, limit: number): Names => ({
  name: shorten(names.name, limit),
  tr: names.tr === undefined ? undefined : shorten(names.tr, limit),
  fa: names.fa === undefined ? undefined : shorten(names.fa, limit),
  en: names.en === undefined ? undefined : shorten(names.en, limit),
});
