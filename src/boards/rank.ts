export interface RankRow {
  /** Absent without assigned points. */
  readonly score?: number | null | undefined;
  /** On a break, without assignment, or in the first, partial cycle. */
  readonly standsApart?: boolean | undefined;
}

export type Placed<Row> = Row & { readonly score: number; readonly place: number };

export interface Ranking<Row> {
  /** Best first; equal scores share a place and the places after it stay empty: 1, 2, 2, 4. */
  readonly placed: Placed<Row>[];
  /** By name: who stands apart, and who has no score. */
  readonly apart: Row[];
}

/** The result does not depend on the order of the rows as long as `byName` tells any two apart. */
export function rank<Row extends RankRow>(
  rows: readonly Row[],
  byName: (a: Row, b: Row) => number,
): Ranking<Row> {
  const sorted = rows.filter((row) => isRanked(row)).sort((a, b) => b.score - a.score || byName(a, b));
  const placed: Placed<Row>[] = [];
  for (const [index, row] of sorted.entries()) {
    const above = placed.at(-1);
    placed.push({ ...row, place: above?.score === row.score ? above.place : index + 1 });
  }
  return { placed, apart: rows.filter((row) => !isRanked(row)).sort(byName) };
}

const isRanked = <Row extends RankRow>(row: Row): row is Row & { readonly score: number } =>
  row.standsApart !== true && typeof row.score === 'number';
