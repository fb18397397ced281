import { type Item, isName, isValue, type NameItem, type ValueItem } from './items.ts';
import { variantsOf } from './variants.ts';

export interface Pair {
  readonly name: NameItem;
  readonly value: ValueItem;
}

/**
 * Each name with the value that stands next to it, before or after; undefined unless that leaves no name and no value
 * over, in one way only. Names and values in a row can be paired in one way at most: the first with the second, the
 * third with the fourth; but a word like «oldu» may be a value or not.
 */
export function pairNames(items: readonly Item[]): readonly Pair[] | undefined {
  const readings = variantsOf(items)
    .map(pairsIn)
    .filter((pairs) => pairs !== undefined);
  const [reading] = readings;
  return readings.every((other) => spell(other) === spell(reading)) ? reading : undefined;
}

const spell = (pairs: readonly Pair[] | undefined): string =>
  JSON.stringify(pairs?.map(({ name, value }) => [name.from, value.said]));

function pairsIn(items: readonly Item[]): Pair[] | undefined {
  const row = items.filter((item) => isName(item) || isValue(item));
  const pairs: Pair[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const pair = pairOf(row[i], row[i + 1]);
    if (pair === undefined) return undefined;
    pairs.push(pair);
  }
  return pairs.every(staysInSegment) || !hasNeighbours(row) ? pairs : undefined;
}

function pairOf(a: Item | undefined, b: Item | undefined): Pair | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isName(a) && isValue(b)) return { name: a, value: b };
  return isValue(a) && isName(b) ? { name: b, value: a } : undefined;
}

const staysInSegment = ({ name, value }: Pair): boolean => name.segment === value.segment;

/** Whether commas could part the row otherwise: «25, B1 evet, B2». */
const hasNeighbours = (row: readonly (NameItem | ValueItem)[]): boolean =>
  row.some((item, i) => {
    const next = row[i + 1];
    return next !== undefined && next.segment === item.segment && next.type !== item.type;
  });
