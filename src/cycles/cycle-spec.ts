/** The cycles that a task belongs to: all, or these ranges (inclusive, ascending, not touching). */
export type CycleSpec = 'all' | readonly CycleRange[];

export interface CycleRange {
  readonly first: number;
  readonly last: number;
}

/** Reads the column `cycles`: `all` or empty, `1`, `1-3 5` (commas too, any order). Undefined: it says something else. */
export function parseCycleSpec(text: string): CycleSpec | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  if (parts.length === 0 || (parts.length === 1 && parts[0] === 'all')) return 'all';
  const ranges = parts.map(parseRange).filter((range) => range !== undefined);
  return ranges.length === parts.length ? merge(ranges) : undefined;
}

export const includesCycle = (spec: CycleSpec, number: number): boolean =>
  spec === 'all' || spec.some(({ first, last }) => first <= number && number <= last);

/** The text that reads as this spec again. */
export const formatCycleSpec = (spec: CycleSpec): string =>
  spec === 'all'
    ? 'all'
    : spec.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');

function parseRange(part: string): CycleRange | undefined {
  const [, from, to] = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/.exec(part) ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  const last = Number(to ?? from);
  return first <= last ? { first, last } : undefined;
}

function merge(ranges: readonly CycleRange[]): CycleRange[] {
  const merged: CycleRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous === undefined || range.first > previous.last + 1) merged.push(range);
    else merged.splice(-1, 1, { first: previous.first, last: Math.max(previous.last, range.last) });
  }
  return merged;
}
