/** A text as the reader compares it, with the way back to what was written. */
export interface Folded {
  readonly text: string;
  /** The original spelling of `text.slice(from, to)`. */
  original(from: number, to: number): string;
}

/** Longer texts are cut here: ten SMS segments; nobody reports more in one go. */
export const longestText = 1600;

const sameLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ѕ: 's',
};

const sameMarks: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '،': ';',
  '؛': ';',
  '؟': '?',
  '٫': '.',
  '٬': ',',
  '٪': '%',
  '。': '.',
  '\u2028': '\n',
  '\u2029': '\n',
  '\v': '\n',
  '\f': '\n',
  '\r': '\n',
};

/** Marks, zero-width and bidi characters, the tatweel, and skin tones: none of them changes a meaning here. */
const unseen = /[\p{M}\p{Cf}\p{Co}\p{Cn}\p{Emoji_Modifier}\u0640]/gu;

const digit = /^\p{Nd}$/u;

/**
 * One form for all the ways in which people write the same: compatibility forms, digits of any script, capitals,
 * the Turkish i's, accents, Arabic yeh and kaf, invisible characters. Works letter by letter, so that the way back is known.
 */
export function fold(written: string): Folded {
  const source = written.slice(0, longestText);
  const starts: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of source) {
    const folded = foldLetter(letter);
    for (let i = 0; i < folded.length; i++) starts.push(at);
    text += folded;
    at += letter.length;
  }
  const startOf = (index: number): number => starts[index] ?? source.length;
  return { text, original: (from, to) => source.slice(startOf(from), startOf(to)) };
}

/** The folded text alone. */
export const foldText = (written: string): string => fold(written).text;

/** The same words, whatever their letters' case, their accents and the signs around them. */
export const isSameText = (a: string, b: string): boolean => bare(a) === bare(b);

/** Letters and digits only: people type a button's words without its sign, of which ℹ would become a letter. */
const bare = (text: string): string =>
  foldText(text.replace(/\p{Extended_Pictographic}/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters beyond ASCII that were folded before; a text has a few dozen of them at most. */
const foldedLetters = new Map<string, string>();
const mostLetters = 5_000;

function foldLetter(letter: string): string {
  if (letter <= '~' && sameMarks[letter] === undefined) return letter.toLowerCase();
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = sameMarks[letter] ?? foldForeign(letter);
  if (foldedLetters.size < mostLetters) foldedLetters.set(letter, folded);
  return folded;
}

function foldForeign(letter: string): string {
  const bare = letter
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(unseen, '');
  return Array.from(bare, (each) => sameMarks[each] ?? sameLetters[each] ?? latinDigit(each)).join('');
}

/** Decimal digits stand in runs of ten in Unicode, zero first; runs that touch are gone after NFKD. */
function latinDigit(letter: string): string {
  if (!digit.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
