import { type Item, isValue, type Said, type ValueItem } from './items.ts';

/**
 * The ways to take the words that may say nothing by themselves: «25 oldu» is 25, or 25 and a yes to the next
 * question; «evet yaptım» is one yes or two. All words are kept in the first.
 */
export function variantsOf(items: readonly Item[]): (readonly Item[])[] {
  return [items, withoutOpeningAck(items)].flatMap((row) => [row, withoutRepeated(row)]);
}

/** «Tamam, B2 hayır»: the first word only says that the text was read. */
function withoutOpeningAck(items: readonly Item[]): readonly Item[] {
  const [first, next] = items.filter(isValue);
  const isAck = first !== undefined && 'as' in first.said && first.said.as === 'ack' && next !== undefined;
  return isAck ? items.filter((item) => item !== first) : items;
}

/** «25 oldu» without «oldu»: every verb that a number or a clearer word beside it makes idle. */
export function withoutCarried(items: readonly Item[]): readonly Item[] {
  const fewer = without(items, isCarried);
  return fewer.length < items.length ? withoutCarried(fewer) : items;
}

/** «evet evet» is one yes, and «evet yaptım» too. */
export const withoutRepeated = (items: readonly Item[]): readonly Item[] =>
  without(withoutCarried(items), ({ said }, before, _after, between) => {
    const isWord = said.says !== 'number' && said.says !== 'more';
    return isWord && before?.says === said.says && between.every(({ type }) => type === 'filler');
  });

type Idle = (
  value: ValueItem,
  before: Said | undefined,
  after: Said | undefined,
  between: readonly Item[],
) => boolean;

/** Goes through the values; each sees its neighbours in the same segment, and what stands between it and the one before. */
function without(items: readonly Item[], isIdle: Idle): readonly Item[] {
  const values = items.filter(isValue);
  const left = new Set<Item>();
  let before: ValueItem | undefined;
  for (const [i, value] of values.entries()) {
    const { segment } = value;
    const [near, next] = [before, values[i + 1]].map((each) =>
      each?.segment === segment ? each.said : undefined,
    );
    const between = items.slice(before === undefined ? 0 : items.indexOf(before) + 1, items.indexOf(value));
    if (isIdle(value, near, next, between)) left.add(value);
    else before = value;
  }
  return items.filter((item) => !left.has(item));
}

function isCarried({ said }: ValueItem, before: Said | undefined, after: Said | undefined): boolean {
  if (said.says === 'number' || said.says === 'more' || said.as === 'word') return false;
  return agrees(said.says, before) || (agrees(said.says, after) && !isVerb(after));
}

const agrees = (says: 'yes' | 'no' | 'none', near: Said | undefined): boolean => {
  // «None done» and «yok yaptık» are asked.
  if (says === 'yes') return near !== undefined && near.says !== 'no' && near.says !== 'none';
  return near?.says === 'no' || near?.says === 'none';
};

const isVerb = (said: Said | undefined): boolean => said !== undefined && 'as' in said && said.as !== 'word';

/** An odd number that no word explains may have been meant as an answer. */
export const hasLooseNumber = (items: readonly Item[]): boolean =>
  items.some(
    (odd) => odd.type === 'odd' && !items.some((item) => item.segment === odd.segment && explains(item)),
  );

const explains = ({ type }: Item): boolean => type === 'word' || type === 'when';
