import type { Folded } from './fold.ts';

/**
 * A piece of a folded text: letters, digits, digits with marks between them (`28.11`, `25/40`), the ending behind an
 * apostrophe after digits (`'e`), or a single other character.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'compound' | 'ending' | 'mark';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** No space before it. */
  readonly isGlued: boolean;
  readonly startsLine: boolean;
}

/** In `1)25,2)e` the comma parts two answers. */
const compound = String.raw`(?<compound>\d+(?:(?:[.:/⁄-]|,(?!\d+\s*[):=]))\d+)+)`;

/** `n/a` is one word, and no «no». */
const others = String.raw`(?<number>\d+)|(?<ending>(?<=\d)'\p{L}+)|(?<word>n\/a(?!\p{L})|\p{L}+(?:'\p{L}+)*)|(?<mark>\n|[^\s])`;

const pieces = new RegExp(`${compound}|${others}`, 'gu');
const piecesOfList = new RegExp(others, 'gu');

/** `60,12,e,3` and `12/2/y/n/4`: a list without a space, with one mark between all, and words among the numbers. */
const closeList =
  /^\s*(?=.*\p{L})(?:\p{L}+|\d{1,5})(?:(?<mark>[,;/-])(?:\p{L}+|\d{1,5}))(?:\k<mark>(?:\p{L}+|\d{1,5}))+\s*$/u;

export function tokensOf(folded: Folded): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(closeList.test(folded.text) ? piecesOfList : pieces)) {
    const [text] = match;
    const before = tokens.at(-1);
    tokens.push({
      kind: kindOf(match.groups ?? {}),
      text,
      from: match.index,
      to: match.index + text.length,
      isGlued: before !== undefined && before.to === match.index && before.text !== '\n',
      startsLine: before === undefined || before.text === '\n',
    });
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups['compound'] !== undefined) return 'compound';
  if (groups['number'] !== undefined) return 'number';
  if (groups['ending'] !== undefined) return 'ending';
  return groups['word'] === undefined ? 'mark' : 'word';
}
