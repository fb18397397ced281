import { compoundOf } from './compound.ts';
import type { Page } from './page.ts';

type PlainPage = Omit<Page, 'isPairedBy'>;

/**
 * `1:25 2:evet 3:hayır 4:2`: where the whole text is in pairs with one mark, in ascending order, `1:25` is no time.
 */
export function isPairedBy(page: PlainPage, mark: string): boolean {
  const names: number[] = [];
  for (let at = 0; at < page.tokens.length; at++) {
    const token = page.tokens[at];
    if (token?.kind === 'compound') {
      const { parts, marks } = compoundOf(token.text);
      if (parts.length !== 2 || !marks.has(mark)) return false;
      names.push(Number(parts[0]));
    } else if (token?.kind === 'number') {
      if (page.tokens[at + 1]?.text !== mark) return false;
      names.push(Number(token.text));
      at = behindValue(page, at + 2);
    } else if (!isSmallWord(page, at)) return false;
  }
  return names.length > 1 && names.every((name, i) => isListed(page, name) && name > (names[i - 1] ?? 0));
}

const isListed = (page: PlainPage, name: number): boolean => page.tasksWith(name).length === 1;

/** The place of the last token of the value that stands here. */
const behindValue = (page: PlainPage, at: number): number =>
  page.tokens[at]?.kind === 'number' || page.yesNo(at) !== undefined ? at : at - 1;

function isSmallWord(page: PlainPage, at: number): boolean {
  const token = page.tokens[at];
  if (token?.kind === 'word')
    return page.lexicon.fillers.has(page.word(at)) || page.lexicon.units.has(page.word(at));
  return token !== undefined && /^[\s,;.\n!]$/u.test(token.text);
}
