import { deletePhotosOf, deleteTextsOf } from '../check-ins/forget-queries.ts';
import { deleteOrphans } from '../check-ins/orphan-queries.ts';
import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { blankInboxBefore, blankOutboxBefore, deleteDialoguesBefore } from '../messages/blank-queries.ts';
import { deleteRequestsBefore } from '../organisation/forget-queries.ts';
import { cycleKey } from './job-key.ts';
import type { Work } from './run-portion.ts';

const dayMs = 24 * 3_600_000;
const usualDays = 90;
/** Reviews go on for seven days after the close: a photo must not go before its review. */
const fewestDays = 14;
const rowsPerPortion = 500;
const photosPerPortion = 50;

/** How long raw texts and photos stay after a cycle's close: the setting `keep_days`, 90 days if it is not given. */
export function keepMs({ settings }: Pick<Program, 'settings'>): number {
  const days = Number(settings['keep_days'] ?? usualDays);
  return (Number.isFinite(days) ? Math.max(fewestDays, days) : usualDays) * dayMs;
}

/** The cycle's texts and photos have served: figures, scores and boards stay, what people wrote and showed goes. */
export const clearTextsWork = (
  program: Program,
  cycle: Pick<Cycle, 'id' | 'number' | 'closesAt'>,
  now: Instant,
): Work => ({
  key: cycleKey(program, cycle.number, 'clear'),
  dueAt: cycle.closesAt + keepMs(program),
  portion: async (tx) => {
    // Of another program there is nothing younger in it than what this one lets go.
    const before = Math.min(cycle.closesAt, now - keepMs(program));
    const counts = {
      messages:
        (await blankInboxBefore(tx, before, rowsPerPortion)) +
        (await blankOutboxBefore(tx, before, rowsPerPortion)),
      photos: await deletePhotosOf(tx, cycle.id, photosPerPortion),
      texts: await deleteTextsOf(tx, { cycleId: cycle.id, before }, rowsPerPortion),
      requests: await deleteRequestsBefore(tx, before, rowsPerPortion),
      dialogues: await deleteDialoguesBefore(tx, before, rowsPerPortion),
      pictures: await deleteOrphans(tx, { before, limit: photosPerPortion }),
    };
    const isLast = Object.values(counts).every((count) => count === 0);
    return { counts, after: isLast ? undefined : 'more' };
  },
});
