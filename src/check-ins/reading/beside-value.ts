import type { AskedTask } from './asked-task.ts';
import { type Item, isName, type ValueItem } from './items.ts';

/** Whether what stands behind the value makes it another one, or none of this task. */
export const isLessThanPlain = (
  value: ValueItem,
  task: AskedTask | undefined,
  items: readonly Item[],
): boolean =>
  isFollowedByDoubt(value, items) ||
  isNoneOfAnother(value, items) ||
  mayGoOn(value, items) ||
  (task !== undefined && countsAnother(value, task, items));

/** «8 and a half», «8 and mine»: behind the «and» stands nothing else. «Went, he was out» went in vain. */
function isFollowedByDoubt({ said, segment, sentence }: ValueItem, items: readonly Item[]): boolean {
  const next = items.filter((item) => item.segment === segment + 1 && item.sentence === sentence);
  if (!next.some(({ type }) => type === 'doubt')) return false;
  const isTrip = said.says === 'yes' && said.as === 'verb' && !next.some(isName);
  return isTrip || next.every(({ type }) => type === 'doubt' || type === 'filler');
}

/** «A1 7 torn», «twenty fore», «سی و هف»: an unknown word behind a number may make it another one, or none that counts. */
function mayGoOn({ said, from, segment, sentence }: ValueItem, items: readonly Item[]): boolean {
  if (said.says !== 'number' && said.says !== 'more') return false;
  const next = items.find((item) => item.from > from && item.type !== 'filler');
  if (next?.type !== 'word' || next.isAside === true) return false;
  const isTens = said.says === 'number' && said.isSpelled && said.n >= 10 && said.n % 10 === 0;
  return isTens ? next.sentence === sentence : next.segment === segment;
}

/** «no trouble», «didn't rain»: no to something else. */
export function isNoneOfAnother({ said, from, segment }: ValueItem, items: readonly Item[]): boolean {
  if (!('isLeading' in said) || !said.isLeading) return false;
  const next = items.find((item) => item.from > from);
  return next?.type === 'word' && next.segment === segment;
}

/** «akşam 6», «Friday 5»: so many, or at that hour, on that day. */
export function mayBeMoment({ said, from, segment }: ValueItem, items: readonly Item[]): boolean {
  if (said.says !== 'number') return false;
  const near = [items.findLast((item) => item.from < from), items.find((item) => item.from > from)];
  return near.some((item) => item?.type === 'when' && item.isHour === true && item.segment === segment);
}

/** «evet cuma», «yes tonight»: it has been, or it will be. */
export const mayBeToCome = (items: readonly Item[], values: readonly ValueItem[]): boolean =>
  values.every(({ said }) => said.says === 'yes' && said.as === 'word') &&
  items.some(
    (item) =>
      item.type === 'when' && item.isHour === true && values.some(({ segment }) => item.segment === segment),
  );

/** «4 people» is no rating, and «6 shops» none of the homes. */
export function countsAnother(
  { said, from, segment }: ValueItem,
  { id, kind }: AskedTask,
  items: readonly Item[],
): boolean {
  if (said.says !== 'number' && said.says !== 'more') return false;
  const next = items.find((item) => item.from > from && item.type !== 'filler');
  if (next?.segment !== segment) return false;
  if (next.type === 'name') return next.isInOtherWords === true && next.tasks.every((task) => task.id !== id);
  if (next.type !== 'unit') return false;
  if (next.of !== undefined) return next.of.every((task) => task.id !== id);
  return kind === 'rating' && next.rates !== true;
}
