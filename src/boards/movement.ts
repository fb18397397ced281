export interface Standing {
  /** Of the person or the unit. */
  readonly id: string;
  readonly score: number;
}

const mostMovers = 3;

/**
 * Who gained most between two boards of the same cycle, at most three, the largest gain first and equal ones by name.
 * Only rises are shown. Who was not on the earlier board has nothing to be compared with.
 */
export function biggestMovers<Row extends Standing>(
  earlier: readonly Standing[],
  now: readonly Row[],
  byName: (a: Row, b: Row) => number,
): (Row & { gained: number })[] {
  const before = new Map(earlier.map(({ id, score }) => [id, score]));
  return now
    .map((row) => ({ ...row, gained: row.score - (before.get(row.id) ?? row.score) }))
    .filter(({ gained }) => gained > 0)
    .sort((a, b) => b.gained - a.gained || byName(a, b))
    .slice(0, mostMovers);
}
