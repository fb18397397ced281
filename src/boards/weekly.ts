import type { Instant } from '../clock.ts';
import { type Cycle, findLatestClosed, findOpenCycle } from '../cycles/cycle-queries.ts';
import type { CycleId, ProgramId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

const hourMs = 3_600_000;
const youngMs = 48 * hourMs;
const weekMs = 7 * 24 * hourMs;

/**
 * Which cycle a program's weekly board shows: the open one, or while that is younger than 48 hours the closed one,
 * as final. Nothing when neither is there, nor when the closed one has been over for a week or more: it has had its
 * boards.
 */
export async function findWeeklyCycle(
  db: Db,
  { programId, now }: { programId: ProgramId; now: Instant },
): Promise<{ cycleId: CycleId; isFinal: boolean } | undefined> {
  const open = await findOpenCycle(db, programId);
  if (open && now - openingOf(open) >= youngMs) return { cycleId: open.id, isFinal: false };
  const closed = await findLatestClosed(db, programId);
  if (!closed || now - (closed.closedAt ?? closed.closesAt) >= weekMs) return undefined;
  return { cycleId: closed.id, isFinal: true };
}

/** The planned moment, also when it was opened up to half a day late: a short downtime does not decide about a board. */
function openingOf({ opensAt, openedAt = opensAt }: Cycle): Instant {
  return openedAt - opensAt > 12 * hourMs ? openedAt : opensAt;
}
