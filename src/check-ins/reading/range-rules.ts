import { odd } from './items.ts';
import type { Page } from './page.ts';
import type { Step } from './step.ts';

/** «2 to 3», «۲ تا ۳»: where the second number is the higher one, these are «about», not two answers. */
const between = new Set(['ile', 'ila', 'to', 'till', 'or', 'veya', 'تا', 'یا', 'الی', '-']);

/** A range in two numbers: «2 - 3», «2 ile 3», and «5 6 kişi». */
export function readRange(page: Page, at: number): Step | undefined {
  const [low, middle, high] = [page.tokens[at], page.tokens[at + 1], page.tokens[at + 2]];
  if (low?.kind !== 'number') return undefined;
  if (middle?.kind === 'number') {
    const isNext = Number(middle.text) === Number(low.text) + 1 && isCounted(page, at + 2);
    return isNext ? { parts: [odd], next: at + 2 } : undefined;
  }
  if (high?.kind !== 'number') return undefined;
  if (areTasksTogether(page, at)) return { parts: [odd], next: at + 3 };
  if (!between.has(middle?.text ?? '')) return undefined;
  const isDash = middle?.text === '-';
  if (isDash && page.isPairedBy('-')) return undefined;
  if (
    isDash &&
    !looksLikeRange(Number(low.text), Number(high.text)) &&
    !isTaskRange(page, low.text, high.text)
  )
    return undefined;
  const isRange = Number(high.text) > Number(low.text);
  return isRange ? { parts: [odd], next: at + 3 } : undefined;
}

const isCounted = (page: Page, at: number): boolean =>
  page.lexicon.units.has(page.word(at)) || page.lexicon.counters.has(page.word(at));

/** «1-4 tamam»: all tasks from the first to the fourth. */
export const isTaskRange = (page: Page, low: string, high: string): boolean =>
  Number(high) > Number(low) && [low, high].every((digits) => page.tasksWith(Number(digits)).length > 0);

/** «2 and 3 yes»: the second task and the third. */
function areTasksTogether(page: Page, at: number): boolean {
  const [low, high] = [page.tokens[at]?.text ?? '', page.tokens[at + 2]?.text ?? ''];
  const isAnd = page.lexicon.ands.has(page.word(at + 1));
  const areTasks = isTaskRange(page, low, high) || isTaskRange(page, high, low);
  return isAnd && areTasks && page.yesNo(at + 3) !== undefined;
}

/** «2-3 kişi»: about two or three; «1-25» is no range that anybody would give. */
export const looksLikeRange = (low: number, high: number): boolean => high > low && high <= 2 * low + 1;
