import type { AskedTask } from './asked-task.ts';
import { type Item, isName, isValue, type NameItem } from './items.ts';

const taskOf = (item: NameItem): string | undefined =>
  item.tasks.length === 1 ? item.tasks[0]?.id : undefined;

/**
 * Leaves one name where people write several for one task: «B1 kapı ziyareti 25», «25 kapı ziyareti», and makes one of
 * words that several titles share, where they tell the task together or by what is counted. Words from the title of a
 * text task are no names: they may stand in anybody's sentence.
 */
export function tidyNames(items: readonly Item[]): Item[] {
  const named = nameCounted(joinTitles(items.map(withoutTextTitle)));
  const kept: Item[] = [];
  for (const item of named) {
    if (!isName(item) || !isRepeated(item, named, kept)) kept.push(item);
    else kept.push({ type: 'filler', ...placeOf(item) });
  }
  return kept;
}

/** «school meeting»: each word stands in several titles, all of them together in one. */
function joinTitles(items: readonly Item[]): Item[] {
  const joined = [...items];
  for (let at = 0; at < items.length; ) {
    const run = runOfTitles(items, at);
    const [first, ...others] = run;
    const [task, ...rivals] = sharedBy(run);
    if (first !== undefined && others.length > 0 && task !== undefined && rivals.length === 0) {
      const label = task.number;
      joined[at] = { type: 'name', tasks: [task], label, strength: 'soft', ...placeOf(first) };
      others.forEach((_, i) => {
        joined[at + i + 1] = { type: 'filler', ...placeOf(others[i] ?? first) };
      });
    }
    at += Math.max(1, run.length);
  }
  return joined;
}

/** The words from here on, in one segment, that stand in several titles. */
function runOfTitles(items: readonly Item[], at: number): SharedWord[] {
  const run: SharedWord[] = [];
  for (const item of items.slice(at)) {
    if (!isShared(item) || item.segment !== items[at]?.segment) break;
    run.push(item);
  }
  return run;
}

/** «25 homes», where a visit to the elders' home is to be done or not: of the tasks with this word only one is counted. */
function nameCounted(items: readonly Item[]): Item[] {
  return items.map((item, i) => {
    const before = items[i - 1];
    const isCounted =
      before !== undefined && isValue(before) && before.said.says === 'number' && before.said.n > 1;
    if (!isShared(item) || !isCounted || before.segment !== item.segment) return item;
    const isOnly = items.every((other) => other === item || !isShared(other));
    const isAlone = items.every((other) => other.segment !== item.segment || !isName(other));
    if (!isOnly || !isAlone) return item;
    const [task, ...rivals] = item.of.filter(({ kind }) => kind !== 'done');
    if (task?.kind !== 'count' || rivals.length > 0) return item;
    const name = { type: 'name', tasks: [task], label: task.number, strength: 'soft' } as const;
    return { ...name, isInOtherWords: true, ...placeOf(item) };
  });
}

type SharedWord = Item & { readonly type: 'unit'; readonly of: readonly AskedTask[] };

const isShared = (item: Item): item is SharedWord => item.type === 'unit' && item.of !== undefined;

const sharedBy = ([first, ...others]: readonly SharedWord[]): readonly AskedTask[] =>
  (first?.of ?? []).filter(({ id }) => others.every(({ of }) => of.some((task) => task.id === id)));

function withoutTextTitle(item: Item): Item {
  const isTitle = isName(item) && item.strength === 'soft' && item.tasks.some(({ kind }) => kind === 'text');
  return isTitle ? { type: 'unit', ...placeOf(item) } : item;
}

const placeOf = ({ from, to, sentence, segment }: Item) => ({ from, to, sentence, segment });

function isRepeated(name: NameItem, items: readonly Item[], kept: readonly Item[]): boolean {
  const id = taskOf(name);
  if (id === undefined) return false;
  if (name.strength === 'hard') return id === lastName(kept, name.segment);
  const isSame = (item: Item): boolean =>
    isName(item) && taskOf(item) === id && item.segment === name.segment;
  return kept.some(isSame) || items.some((item) => isSame(item) && isName(item) && item.strength === 'hard');
}

/** The task of the name that stands directly before, no value between. */
function lastName(kept: readonly Item[], segment: number): string | undefined {
  const last = kept.findLast((item) => isName(item) || isValue(item));
  return last !== undefined && isName(last) && last.segment === segment ? taskOf(last) : undefined;
}
