import type { Board } from '../boards/board.ts';
import { joinBoards } from '../boards/join-boards.ts';
import { makeBoard } from '../boards/make-board.ts';
import { postBoard, postBoards } from '../boards/post-board.ts';
import { drawPrepared } from '../boards/prepare-board.ts';
import type { Instant } from '../clock.ts';
import type { Hold } from '../cycles/hold.ts';
import type { Wording } from '../messages/wording.ts';
import type { Group } from '../organisation/group-queries.ts';
import type { CycleId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { hasAssignmentsWithin } from './closing-queries.ts';
import { claimJob, findJob } from './job-queries.ts';
import type { Portion, PreparedWork } from './run-portion.ts';

/** Boards are not worth posting later than that. */
export const boardLimitMs = 48 * 3_600_000;

export interface BoardToPost {
  readonly key: string;
  readonly campaign: string;
  readonly dueAt: Instant;
  /** The name of its program. */
  readonly program: string;
  readonly group: Group;
  readonly hold: Hold;
  /** What it shows; looked up when it is made. Nothing: no board. */
  readonly choose: (db: Db) => Promise<{ cycleId: CycleId; isFinal: boolean } | undefined>;
}

interface BoardPost {
  readonly board: BoardToPost;
  /** Boards of other programs that the group gets at the same moment: the first that there is goes with it. */
  readonly companions?: readonly BoardToPost[];
}

/** Draws a board outside of the transaction and posts it. A group without people in the cycle gets none. */
export const boardWork = (
  { wording, board, companions = [] }: BoardPost & { wording: Wording },
  now: Instant,
): PreparedWork => ({
  key: board.key,
  dueAt: board.dueAt,
  prepare: async (db) => {
    const made = await make(db, board, now);
    if (!made) return () => Promise.resolve({ counts: { messages: 0 } });
    const other = await findCompanion(db, companions, now);
    return other ? joint({ wording, both: [made, other] }, now) : single({ wording, made }, now);
  },
});

interface Made {
  readonly toPost: BoardToPost;
  readonly board: Board;
}

async function make(db: Db, toPost: BoardToPost, now: Instant): Promise<Made | undefined> {
  const which = await toPost.choose(db);
  if (!which) return undefined;
  const { unitId } = toPost.group;
  if (!(await hasAssignmentsWithin(db, { cycleId: which.cycleId, unitId }))) return undefined;
  return { toPost, board: await makeBoard(db, { ...which, unitId, now }) };
}

async function findCompanion(
  db: Db,
  companions: readonly BoardToPost[],
  now: Instant,
): Promise<Made | undefined> {
  for (const companion of companions) {
    const made = (await findJob(db, companion.key)) ? undefined : await make(db, companion, now);
    if (made) return made;
  }
  return undefined;
}

async function single({ wording, made }: { wording: Wording; made: Made }, now: Instant): Promise<Portion> {
  const { key, campaign, group, hold } = made.toPost;
  const board = await drawPrepared(made.board, { wording, language: group.language });
  return async (tx) => ({
    counts: { messages: await postBoard(tx, { key, campaign, group, board, now, hold }) },
  });
}

/** The companion's own turn is over with this. */
async function joint(
  { wording, both }: { wording: Wording; both: readonly [Made, Made] },
  now: Instant,
): Promise<Portion> {
  const [{ toPost: own }, { toPost: other }] = both;
  const { group, campaign } = own;
  const boards = both.map(({ toPost, board }) => ({ key: toPost.key, program: toPost.program, board }));
  const joined = await joinBoards(boards, { wording, language: group.language });
  const hold = own.hold.notBefore < other.hold.notBefore ? other.hold : own.hold;
  return async (tx) => {
    const isOurs = await claimJob(tx, { key: other.key, dueAt: other.dueAt, state: 'done' }, now);
    if (!isOurs) throw new Error(`${other.key} was posted meanwhile`);
    return { counts: { messages: await postBoards(tx, { ...joined, boards, campaign, group, now, hold }) } };
  };
}
