import type { Page } from './page.ts';

/** Whether an answer can begin here: a number, a number word, a plus, a yes or a no. */
export function startsValue(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return page.yesNo(at + 1) === undefined || !page.tokens[at + 1]?.isGlued;
  if (token.text === '+') return page.tokens[at + 1]?.kind === 'number';
  const meaning = page.phrase(at)?.meaning;
  if (meaning === 'yes' || meaning === 'no' || meaning === 'none') return true;
  return page.yesNo(at) !== undefined || page.spelled(at) !== undefined;
}
