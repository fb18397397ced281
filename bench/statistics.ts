/** The value below which that share of the values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Does something several times; the reading of each round. */
export async function inRounds<T>(count: number, round: () => Promise<T>): Promise<T[]> {
  const readings: T[] = [];
  for (let done = 0; done < count; done += 1) readings.push(await round());
  return readings;
}

/** How many milliseconds something takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
