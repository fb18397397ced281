/** How a person's cycle went; `break` is an announced absence, reported or not. */
export type CycleOutcome = 'reported' | 'missed' | 'break';

/**
 * Consecutive cycles reported, newest first; breaks are skipped, not counted. Leave the open cycle out while nothing
 * is reported in it: it is not missed yet.
 */
export function streakOf(newestFirst: readonly CycleOutcome[]): number {
  const kept = newestFirst.filter((outcome) => outcome !== 'break');
  const firstMissed = kept.indexOf('missed');
  return firstMissed === -1 ? kept.length : firstMissed;
}
