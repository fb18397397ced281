import { type AskedTask, canBeListed } from './asked-task.ts';
import { type Item, isValue, type ValueItem } from './items.ts';
import { hasLooseNumber, withoutCarried } from './variants.ts';

/** A list this long is a list, whatever words stand before and behind it. */
export const surelyList = 3;

/**
 * No doubt and no odd number in the values' sentences; unknown words only around a real list, never inside. A
 * verb that only carries a number makes no list: «my husband did 25 I did 10».
 */
export function isPlainRow(
  items: readonly Item[],
  values: readonly ValueItem[],
  tasks: readonly AskedTask[],
): boolean {
  const sentences = new Set(values.map(({ sentence }) => sentence));
  const near = items.filter(({ sentence }) => sentences.has(sentence));
  if (near.some(({ type }) => type === 'doubt' || type === 'question' || type === 'odd')) return false;
  const isList = withoutCarried(items).filter(isValue).length >= surelyList;
  if (!isList && hasLooseNumber(items)) return false;
  const listed = tasks.filter(canBeListed);
  const counts = listed.filter(({ kind }) => kind === 'count' || kind === 'rating').length;
  const [first, last] = [values[0]?.from ?? 0, values.at(-1)?.to ?? 0];
  return near.every(({ type, from }) => {
    const isAround = isList && (from < first || from >= last);
    if (type === 'word') return isAround;
    if (type === 'when') return isAround || values.length === 1;
    return type !== 'unit' || values.length > 1 || counts === 1;
  });
}
