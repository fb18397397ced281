import type { AskedTask } from './asked-task.ts';
import { type Item, isName, isValue, type ValueItem } from './items.ts';

/** Whether what stands beside the value makes it another one, or none of this task. */
export const isLessThanPlain = (
  value: ValueItem,
  task: AskedTask | undefined,
  items: readonly Item[],
): boolean =>
  isFollowedByDoubt(value, task, items) ||
  isNoneOfAnother(value, items) ||
  mayGoOn(value, items) ||
  mayBeMoment(value, items) ||
  (task?.kind === 'count' && (mayAskFor(value, items) || mayBeTooMuch(value, task, items))) ||
  (task?.kind === 'done' && (mayBeToCome(value, items) || mayBeAnother(value, items))) ||
  (task !== undefined && (countsAnother(value, task, items) || mayBeOnTop(value, task, items)));

/** A question or a doubt; beside a no to what is to be done, the reason for it is none. */
export function isUncertain(
  item: Item,
  { value, task }: { value: ValueItem; task: Pick<AskedTask, 'kind'> | undefined },
): boolean {
  const isReason = item.type === 'doubt' && item.isReason === true;
  const isNotDone = task?.kind === 'done' && value.said.says === 'no';
  return item.type === 'question' || (item.type === 'doubt' && !(isReason && isNotDone));
}

/** «8 and a half», «8 and mine»: behind the «and» stands nothing else. «Went, he was out» went in vain. */
function isFollowedByDoubt(value: ValueItem, task: AskedTask | undefined, items: readonly Item[]): boolean {
  const { said, segment, sentence } = value;
  const next = items.filter((item) => item.segment === segment + 1 && item.sentence === sentence);
  if (!next.some((item) => item.type === 'doubt' && isUncertain(item, { value, task }))) return false;
  const isTrip = said.says === 'yes' && said.as === 'verb' && !next.some(isName);
  return isTrip || next.every(({ type }) => type === 'doubt' || type === 'filler');
}

/** «A1 7 torn», «twenty fore», «سی و هف»: an unknown word behind a number may make it another one, or none that counts. */
function mayGoOn({ said, from, segment, sentence }: ValueItem, items: readonly Item[]): boolean {
  if (said.says !== 'number' && said.says !== 'more') return false;
  const next = items.find((item) => item.from > from && (item.type !== 'filler' || item.as === 'courtesy'));
  if (next?.type !== 'word' || next.as === 'aside') return false;
  const isTens = said.says === 'number' && said.isSpelled && said.n >= 10 && said.n % 10 === 0;
  return isTens ? next.sentence === sentence : next.segment === segment;
}

/** «went to hospital», «evet gidelim»: an unknown word beside a yes may make it another one, unless it tells how it was. */
export function mayBeAnother(value: ValueItem, items: readonly Item[]): boolean {
  if (value.said.says !== 'yes') return false;
  // «B2 e hava kötü»: the letter may be a sigh.
  const isLetter = value.to - value.from === 1;
  return listAround(value, items).some((item) => item.type === 'word' && (isLetter || item.as === undefined));
}

/** What stands around the value in its segment, up to the next name or value. */
function listAround(value: ValueItem, items: readonly Item[]): readonly Item[] {
  const near = items.filter(({ segment }) => segment === value.segment);
  const at = near.indexOf(value);
  const isBorder = (item: Item): boolean => isName(item) || isValue(item);
  const before = near.findLastIndex((item, i) => i < at && isBorder(item));
  const behind = near.findIndex((item, i) => i > at && isBorder(item));
  return near.slice(before + 1, behind < 0 ? near.length : behind);
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
export function mayBeToCome({ segment }: ValueItem, items: readonly Item[]): boolean {
  const near = items.filter((item) => item.segment === segment);
  const isSaid = near.filter(isValue).every(({ said }) => said.says === 'yes' && said.as === 'word');
  return isSaid && near.some((item) => item.type === 'when' && item.isHour === true);
}

/** «20 leaflets please»: somebody wants them. */
export const mayAskFor = ({ said, segment }: ValueItem, items: readonly Item[]): boolean =>
  (said.says === 'number' || said.says === 'more') &&
  items.some((item) => item.type === 'filler' && item.as === 'plea' && item.segment === segment);

/** «40 kapı çok»: the target, and that it is much. */
function mayBeTooMuch({ said, segment }: ValueItem, { target }: AskedTask, items: readonly Item[]): boolean {
  const last = items.findLast((item) => item.segment === segment && !(item.type === 'filler' && !item.as));
  return said.says === 'number' && said.n === target && last?.type === 'filler' && last.as === 'much';
}

/** «12 today» where 10 was said: a new total, or twelve on top. «Correction, 12 today» is plain. */
export const mayBeOnTop = (
  { said, segment }: ValueItem,
  { kind, current }: AskedTask,
  items: readonly Item[],
): boolean =>
  said.says === 'number' &&
  kind === 'count' &&
  current !== undefined &&
  items.some((item) => item.type === 'when' && item.segment === segment) &&
  !items.some(({ type }) => type === 'correction');

/** «5 people» where meetings are counted: so many came to one. */
export function isOfGuests({ from, segment }: ValueItem, { id }: AskedTask, items: readonly Item[]): boolean {
  const next = items.find((item) => item.from > from && item.type !== 'filler');
  return (
    next?.type === 'unit' && next.segment === segment && (next.notOf ?? []).some((task) => task.id === id)
  );
}

/** «4 people» is no rating, and «6 shops» none of the homes. */
export function countsAnother(value: ValueItem, task: AskedTask, items: readonly Item[]): boolean {
  const { said, from, segment } = value;
  const { id, kind } = task;
  if (said.says !== 'number' && said.says !== 'more') return false;
  const next = items.find((item) => item.from > from && item.type !== 'filler');
  if (next?.segment !== segment) return false;
  if (next.type === 'name') return next.isInOtherWords === true && next.tasks.every((each) => each.id !== id);
  if (next.type !== 'unit') return false;
  if (next.of !== undefined) return next.of.every((each) => each.id !== id);
  return (kind === 'rating' && next.rates !== true) || isOfGuests(value, task, items);
}
