import { type AskedTask, canBeListed, isAnswered, listsIn } from './asked-task.ts';
import { isOfGuests, mayAskFor, mayBeMoment, mayBeOnTop } from './beside-value.ts';
import { type Item, isValue, isYesOrNo, type ValueItem } from './items.ts';
import { hasLooseNumber, withoutCarried } from './variants.ts';

/** A list this long is a list, whatever words stand before and behind it. */
export const surelyList = 3;

/**
 * No doubt and no odd number in the values' sentences; unknown words only around a whole list of some length, never
 * inside: behind a part of one they may be the rest of it. A verb that only carries a number makes no list: «my husband
 * did 25 I did 10».
 */
export function isPlainRow(
  items: readonly Item[],
  values: readonly ValueItem[],
  tasks: readonly AskedTask[],
): boolean {
  const sentences = new Set(values.map(({ sentence }) => sentence));
  const near = items.filter(({ sentence }) => sentences.has(sentence));
  if (near.some(({ type }) => type === 'doubt' || type === 'question' || type === 'odd')) return false;
  const length = withoutCarried(items).filter(isValue).length;
  const isList = length >= surelyList;
  if (!isList && hasLooseNumber(items)) return false;
  const listed = tasks.filter(canBeListed);
  const isWhole = listsIn(tasks).some((list) => list.length === length || list.length === values.length);
  if (!(isList && isWhole) && standsBetweenNumbers(near, values)) return false;
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0 && mayBeOfAnother(only, tasks, items)) return false;
  const counts = listed.filter(({ kind }) => kind === 'count' || kind === 'rating').length;
  const [first, last] = [values[0]?.from ?? 0, values.at(-1)?.to ?? 0];
  return near.every(({ type, from }) => {
    const isAround = isList && (from < first || from >= last);
    if (type === 'word') return isAround && isWhole;
    if (type === 'when') return isAround || values.length === 1;
    return type !== 'unit' || values.length > 1 || counts === 1;
  });
}

/** A single value that may be an hour, a wish, more on top, the number of who came, or in place of another. */
const mayBeOfAnother = (value: ValueItem, tasks: readonly AskedTask[], items: readonly Item[]): boolean =>
  mayBeMoment(value, items) ||
  mayAskFor(value, items) ||
  mayReplace(tasks, items) ||
  tasks.some(
    (task) => mayBeOnTop(value, task, items) || (task.kind === 'count' && isOfGuests(value, task, items)),
  );

/** «ben 10 oğlum 15», «20 people 3 homes»: two numbers that say of whom or of what they are may be two parts of one answer. */
function standsBetweenNumbers(near: readonly Item[], values: readonly ValueItem[]): boolean {
  return values.some((value, i) => {
    const next = values[i + 1];
    if (next === undefined || isYesOrNo(value) || isYesOrNo(next)) return false;
    return near.some((item) => !isIdle(item) && item.from > value.from && item.from < next.from);
  });
}

/** «Sorry 11» where 12 was said; what says that it corrects is read as that. */
const mayReplace = (tasks: readonly AskedTask[], items: readonly Item[]): boolean =>
  tasks.some((task) => task.kind === 'count' && isAnswered(task)) &&
  items.some((item) => item.type === 'filler' && item.as === 'apology') &&
  !items.some(({ type }) => type === 'correction');

const isIdle = (item: Item): boolean => item.type === 'filler' && item.as === 'mark';
