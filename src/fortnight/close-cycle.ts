import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { setClosed } from '../cycles/cycle-state-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { cancelWaitingOf } from './closing-queries.ts';
import { applyForNext } from './import/next-cycle-queries.ts';
import { cycleKey } from './job-key.ts';
import type { Work } from './run-portion.ts';

const messagesPerPortion = 1_000;

/**
 * Closes an open cycle: what has not gone out yet about its tasks has become pointless, and what was changed while it
 * was open counts from now on.
 */
export const closeWork = (
  program: Program,
  cycle: Pick<Cycle, 'id' | 'number' | 'closesAt'>,
  now: Instant,
): Work => ({
  key: cycleKey(program, cycle.number, 'close'),
  dueAt: cycle.closesAt,
  portion: async (tx) => {
    const { cancelled, isLast } = await cancelWaitingOf(tx, cycle.id, messagesPerPortion);
    if (!isLast) return { counts: { cancelled }, after: 'more' };
    await setClosed(tx, cycle.id, now);
    await applyForNext(tx, program.id);
    return { counts: { cancelled } };
  },
});
