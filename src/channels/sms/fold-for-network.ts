import transliterate from '@sindresorhus/transliterate';
import type { Language } from '../../language.ts';

/** `ascii`: Turkish without its dots and tails, as people text it. `letters`: as it is written, at two to three times the price. */
export type TurkishInSms = 'ascii' | 'letters';

/** Marks that only steer the direction; a single one makes a text UCS-2. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const latin = /\p{Script=Latin}\p{M}*/gu;
const beyondAscii = /[^\u0020-\u007e]/u;

const plain: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/gu, '"'],
  [/[‘’‚‛′`´‹›]/gu, "'"],
  [/[\p{Dash_Punctuation}−]/gu, '-'],
  [/…/gu, '...'],
  [/[•·∙▪]/gu, '-'],
  [/→/gu, '->'],
  [/₺/gu, 'TL'],
  [/\p{Space_Separator}|\t/gu, ' '],
];

/**
 * A text as it goes out by SMS: as cheap as it can be without changing what it says. Persian keeps its letters, its
 * quotes and its zero-width non-joiners, for it is UCS-2 anyway. Folding a folded text changes nothing.
 */
export function foldForNetwork(
  text: string,
  { language, turkish }: { language: Language; turkish: TurkishInSms },
): string {
  const unmarked = text.normalize('NFC').replace(directionMarks, '').replace(/\r\n?/gu, '\n');
  if (language === 'fa') return unmarked;
  const typed = plain.reduce(
    (folded, [from, to]) => folded.replace(from, to),
    unmarked.replace(invisible, ''),
  );
  return turkish === 'ascii' ? typed.replace(latin, foldLetter) : typed;
}

/** A letter may lose its marks one by one: ǣ is æ, and æ is ae. */
function foldLetter(letter: string): string {
  if (!beyondAscii.test(letter)) return letter;
  const folded = transliterate(letter, { locale: 'tr' });
  return folded === letter ? letter : folded.replace(latin, foldLetter);
}
