import { type Item, isValue, type Said, type ValueItem } from './items.ts';

/**
 * The ways to take the words that may say nothing by themselves: «25 oldu» is 25, or 25 and a yes to the next
 * question; «evet yaptım» is one yes or two. All words are kept in the first.
 */
export function variantsOf(items: readonly Item[]): (readonly Item[])[] {
  const lean = withoutCarried(items);
  return lean.length === items.length ? [items] : [items, lean];
}

/** Every yes and no that stands beside another value and says nothing against it is left out. */
export function withoutCarried(items: readonly Item[]): readonly Item[] {
  const values = items.filter(isValue);
  const carried = new Set(values.filter((value, i) => isCarried(value, values[i - 1], values[i + 1], i)));
  return items.filter((item) => !isValue(item) || !carried.has(item));
}

function isCarried(
  value: ValueItem,
  before: ValueItem | undefined,
  after: ValueItem | undefined,
  i: number,
): boolean {
  const { said } = value;
  if (said.says === 'number' || said.says === 'more' || said.as === 'word') return false;
  if (said.as === 'ack' && i === 0 && after !== undefined) return true;
  return [before, after].some((near) => near?.segment === value.segment && agrees(said.says, near.said));
}

const agrees = (says: 'yes' | 'no' | 'none', near: Said): boolean => {
  if (says === 'yes') return near.says === 'number' || near.says === 'more' || isWord(near, 'yes');
  return isWord(near, 'no') || isWord(near, 'none');
};

const isWord = (said: Said, says: 'yes' | 'no' | 'none'): boolean => said.says === says && said.as === 'word';
