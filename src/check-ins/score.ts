import type { Completion } from './completion.ts';

/** An assigned task: its points, and how far its current answer completes it (absent while there is none). All whole numbers. */
export interface ScoreLine {
  readonly points: number;
  readonly completion?: Completion | undefined;
  /** A rejected answer completes nothing until there is a new one. */
  readonly isRejected?: boolean | undefined;
}

/**
 * The score from 0 to 100: 100 × Σ points × completion ÷ Σ points, rounded half up; undefined without assigned points.
 * Reckoned in fractions of big integers: in floating point a true half may fall on either side.
 */
export function scoreOf(lines: readonly ScoreLine[]): number | undefined {
  const assigned = assignedPoints(lines);
  if (assigned === 0n) return undefined;
  const { over, under } = lines.map(earned).reduce(add, { over: 0n, under: 1n });
  return Number((200n * over + assigned * under) / (2n * assigned * under));
}

/**
 * The lines with what each brings into the score, in whole points that add up to it exactly: each share is rounded
 * down, and what then is missing goes to the lines that lost most, of equal ones to the earlier.
 */
export function gainsOf<Line extends ScoreLine>(lines: readonly Line[]): { line: Line; gained: number }[] {
  const assigned = assignedPoints(lines);
  if (assigned === 0n) return lines.map((line) => ({ line, gained: 0 }));
  const shares = lines.map((line, index) => {
    const { over, under } = earned(line);
    const floor = (100n * over) / (assigned * under);
    const lost = { over: 100n * over - floor * assigned * under, under };
    return { line, index, floor: Number(floor), lost };
  });
  const missing = (scoreOf(lines) ?? 0) - shares.reduce((sum, { floor }) => sum + floor, 0);
  const favoured = new Set(
    shares
      .toSorted((a, b) => compare(b.lost, a.lost))
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return shares.map(({ line, index, floor }) => ({ line, gained: floor + (favoured.has(index) ? 1 : 0) }));
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const assignedPoints = (lines: readonly ScoreLine[]): bigint =>
  lines.reduce((sum, { points }) => sum + BigInt(points), 0n);

function earned({ points, completion, isRejected }: ScoreLine): Fraction {
  if (completion === undefined || isRejected) return { over: 0n, under: 1n };
  return { over: BigInt(points) * BigInt(completion.done), under: BigInt(completion.of) };
}

const add = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };

function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
}
