import type { Page } from './page.ts';

/** Nobody visits a hundred thousand homes in a fortnight; longer numbers are phones, codes or money. */
const longestNumber = 5;

/** Groups in which phone numbers are written, without the leading + of a country. */
const phoneGroups = [
  [3, 3, 2, 2],
  [3, 3, 4],
  [4, 3, 2, 2],
  [4, 3, 4],
  [2, 3, 3, 2, 2],
  [2, 3, 3, 4],
  [1, 3, 3, 4],
  [2, 3, 7],
  [4, 3, 2, 1, 1],
  [4, 7],
  [3, 7],
  [5, 6],
  [3, 2, 2],
];

/** A number that cannot be an answer by itself or by the words beside it: «saat 3», «50 tl», «28 Kasım», «2026». */
export function isOddNumber(page: Page, at: number): boolean {
  const text = page.tokens[at]?.text ?? '';
  return (
    text.length > longestNumber || /^0\d/u.test(text) || isYear(text) || hasOddNeighbour(page, at, at + 1)
  );
}

/** `behind` is the place behind the number, which may be spelled in several words. */
export function hasOddNeighbour(page: Page, at: number, behind: number): boolean {
  const { lexicon } = page;
  const [before, after] = [untitled(page, at - 1), untitled(page, behind)];
  if (lexicon.months.has(after) || lexicon.afterOddNumber.has(after)) return true;
  if (page.tokens[at]?.startsLine) return false;
  return lexicon.months.has(before) || lexicon.beforeOddNumber.has(before);
}

/** The word there, unless a title has it: «telefon 16», where a task is about telephoning. */
function untitled(page: Page, at: number): string {
  const { tasks, isInOtherWords = false } = page.titles(page.word(at));
  return tasks.length > 0 && !isInOtherWords ? '' : page.word(at);
}

const isYear = (text: string): boolean => /^(?:20[12]\d|203[0-5]|13[89]\d|14[012]\d)$/u.test(text);

/** With a leading zero or as one long number it can be nothing else; «532 123 45 67» could be four answers. */
export const isDialled = (text: string): boolean => /^0\d|^\d{7}/u.test(text);

/** How many tokens of a phone number stand here, 0 if none. */
export function phoneLength(page: Page, at: number): number {
  if (/^\d{7,}$/u.test(page.tokens[at]?.text ?? '')) return 1;
  const groups: { digits: number; end: number }[] = [];
  for (let i = at; i < page.tokens.length && groups.length < 6; i++) {
    const token = page.tokens[i];
    if (token === undefined || token.text === '\n') break;
    if (token.kind === 'compound' && /^[\d.-]+$/u.test(token.text)) {
      for (const part of token.text.split(/\D/u)) groups.push({ digits: part.length, end: i + 1 - at });
    } else if (token.kind === 'number') groups.push({ digits: token.text.length, end: i + 1 - at });
    else if (token.text !== '-' && token.text !== '(' && token.text !== ')') break;
  }
  const phone = phoneGroups.find((pattern) => pattern.every((digits, i) => groups[i]?.digits === digits));
  const last = phone === undefined ? undefined : groups[phone.length - 1];
  const next = phone === undefined ? undefined : groups[phone.length];
  return last === undefined || (next !== undefined && next.digits > 2) ? 0 : last.end;
}
