import { postBoard } from '../boards/post-board.ts';
import { type PreparedBoard, prepareBoard } from '../boards/prepare-board.ts';
import type { Instant } from '../clock.ts';
import type { Hold } from '../cycles/hold.ts';
import type { Wording } from '../messages/wording.ts';
import type { Group } from '../organisation/group-queries.ts';
import type { CycleId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { hasAssignmentsWithin } from './closing-queries.ts';
import type { Portion, PreparedWork } from './run-portion.ts';

/** Boards are not worth posting later than that. */
export const boardLimitMs = 48 * 3_600_000;

export interface BoardToPost {
  readonly key: string;
  readonly campaign: string;
  readonly dueAt: Instant;
  readonly group: Group;
  readonly hold: Hold;
  /** What it shows; looked up when it is made. Nothing: no board. */
  readonly choose: (db: Db) => Promise<{ cycleId: CycleId; isFinal: boolean } | undefined>;
}

/** Draws a board outside of the transaction and posts it. A group without people in the cycle gets none. */
export const boardWork = (
  { wording, board }: { wording: Wording; board: BoardToPost },
  now: Instant,
): PreparedWork => ({
  key: board.key,
  dueAt: board.dueAt,
  prepare: async (db) => {
    const prepared = await prepare({ db, wording }, board, now);
    return prepared ? posting(board, prepared, now) : () => Promise.resolve({ counts: { messages: 0 } });
  },
});

async function prepare(
  { db, wording }: { db: Db; wording: Wording },
  { group, choose }: BoardToPost,
  now: Instant,
): Promise<PreparedBoard | undefined> {
  const which = await choose(db);
  if (!which) return undefined;
  const { unitId, language } = group;
  if (!(await hasAssignmentsWithin(db, { cycleId: which.cycleId, unitId }))) return undefined;
  return prepareBoard({ db, wording }, { ...which, unitId, language, now });
}

const posting =
  ({ key, campaign, group, hold }: BoardToPost, board: PreparedBoard, now: Instant): Portion =>
  async (tx) => ({ counts: { messages: await postBoard(tx, { key, campaign, group, board, now, hold }) } });
