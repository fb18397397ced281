import { findWeeklyCycle } from '../boards/weekly.ts';
import type { Instant } from '../clock.ts';
import { boardMoments, instantOf } from '../cycles/calendar.ts';
import { holdQuiet } from '../cycles/hold.ts';
import { listPrograms, type Program } from '../cycles/program-queries.ts';
import { type BoundGroup, listBoundGroups } from '../fortnight/bound-groups.ts';
import { finalBoards } from '../fortnight/final-boards.ts';
import { boardKey, boardsKey } from '../fortnight/job-key.ts';
import { type BoardToPost, boardLimitMs, boardWork } from '../fortnight/post-boards.ts';
import type { Wording } from '../messages/wording.ts';
import type { DueJob, Job } from './job.ts';
import { listRunningCycles } from './running-cycles.ts';

/** How far back a missed board is recorded. */
const lookBackMs = 28 * 24 * 3_600_000;

/** Posts each group's board once a week, up to 48 hours late. */
export const weeklyBoards = (wording: Wording): Job => ({
  name: 'weekly-boards',
  due: async (db, now) => {
    const groups = await listBoundGroups(db);
    if (groups.length === 0) return [];
    const boards = (await listPrograms(db)).flatMap((program) => boardsOf(program, groups, now));
    return dueBoards(wording, boards, now);
  },
});

/** Posts each group the final board of a cycle that has become final, up to 48 hours late. */
export const finalBoardsJob = (wording: Wording): Job => ({
  name: 'final-boards',
  due: async (db, now) => {
    const cycles = await listRunningCycles(db, ['final']);
    if (cycles.length === 0) return [];
    const groups = await listBoundGroups(db);
    const boards = cycles.flatMap(({ program, cycle }) => finalBoards({ program, cycle, groups }, now));
    return dueBoards(wording, boards, now);
  },
});

function boardsOf(program: Program, groups: readonly BoundGroup[], now: Instant): BoardToPost[] {
  const hold = holdQuiet(program, now);
  const first = instantOf(program.calendar.startsOn, program.calendar.opensAt, program.calendar.timeZone);
  const moments = boardMoments(program.calendar, Math.max(first, now - lookBackMs), now);
  return moments.flatMap(({ week, at }) =>
    groups
      .filter(({ boundAt }) => boundAt < at)
      .map(({ group, name }) => ({
        key: boardKey(program, week, name),
        program: program.name,
        campaign: boardsKey(program, week),
        dueAt: at,
        group,
        hold,
        choose: (db) => findWeeklyCycle(db, { programId: program.id, now: at }),
      })),
  );
}

/** What a group gets of several programs at one moment is posted together: it shall not be flooded. */
function dueBoards(wording: Wording, boards: readonly BoardToPost[], now: Instant): DueJob[] {
  const together = Map.groupBy(boards, ({ group, dueAt }) => `${group.id} ${dueAt}`);
  return [...together.values()].flatMap((all) =>
    all.map((board): DueJob => {
      const { key, dueAt } = board;
      if (now - dueAt > boardLimitMs) return { key, dueAt, skip: 'too-late' };
      const companions = all.filter((other) => other !== board);
      return boardWork({ wording, board, companions }, now);
    }),
  );
}
