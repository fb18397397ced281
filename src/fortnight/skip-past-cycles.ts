import type { Instant } from '../clock.ts';
import { type CycleDates, cycleDates } from '../cycles/calendar.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { updateDraft } from '../cycles/cycle-state-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { Tx } from '../store/open-database.ts';
import { cycleKey } from './job-key.ts';
import { claimJob } from './job-queries.ts';

/**
 * Cycles that were wholly over before they could be opened are skipped, and that is recorded for each; the draft
 * becomes the first that is not over. Returns how many were skipped.
 */
export async function skipPastCycles(
  tx: Tx,
  { program, draft }: { program: Program; draft: Cycle },
  now: Instant,
): Promise<number> {
  let dates: CycleDates = draft;
  while (dates.closesAt <= now) {
    const key = cycleKey(program, dates.number, 'open');
    await claimJob(tx, { key, state: 'skipped', dueAt: dates.opensAt, counts: { reason: 'past' } }, now);
    dates = cycleDates(program.calendar, dates.number + 1);
  }
  if (dates.number > draft.number) await updateDraft(tx, draft.id, dates);
  return dates.number - draft.number;
}
