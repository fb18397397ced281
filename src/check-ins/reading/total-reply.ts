import type { Language } from '../../language.ts';
import { foldText } from './fold.ts';
import { readValue } from './read-value.ts';

/** What somebody says who is asked whether a lower total is meant: it is, or the earlier one stays. */
export type TotalReply = 'total' | 'earlier';

const folded = (words: string): ReadonlySet<string> => new Set(foldText(words).split(' '));

/** «Total», «correct»: alone they say yes, and beside a number nothing more. */
const confirming = folded(
  'total totals altogether sum correct right exactly toplam toplamı toplamda toplamdır doğru doğrudur جمع جمعا جمعش مجموع مجموعا کل کلا درست درسته',
);
const fillers = folded("the is it it's its that that's in bu o این همین است هست");

/** Undefined for whatever else is said, also for a number. */
export function readTotalReply(text: string, language: Language): TotalReply | undefined {
  if (foldText(text).includes('?')) return undefined;
  const words = withoutTotalWords(text);
  if (words === '') return 'total';
  const task = { id: '', number: '', kind: 'done', titles: [] } as const;
  const reading = readValue(words, { task, language });
  if (reading.type !== 'value' || reading.value.kind !== 'done') return undefined;
  return reading.value.done ? 'total' : 'earlier';
}

/** «12 is the total» without the words for it; a text without such words as it is. */
export function withoutTotalWords(text: string): string {
  const words = foldText(text).match(/[\p{L}\p{N}+']+/gu) ?? [];
  if (!words.some((word) => confirming.has(word))) return text;
  return words.filter((word) => !confirming.has(word) && !fillers.has(word)).join(' ');
}
