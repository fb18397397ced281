import type { Instant } from '../clock.ts';
import { endOfReviews } from '../cycles/calendar.ts';
import { type Cycle, findOpenCycle, getCycle } from '../cycles/cycle-queries.ts';
import { updateEnd } from '../cycles/cycle-state-queries.ts';
import { getProgram, type Program } from '../cycles/program-queries.ts';
import { AppError } from '../errors.ts';
import { localDateAt } from '../local-date.ts';
import type { Wording } from '../messages/wording.ts';
import type { ProgramId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { listBoundGroups } from './bound-groups.ts';
import { closeWork } from './close-cycle.ts';
import { finalBoards } from './final-boards.ts';
import { finishWork, resultsWork } from './finish-cycle.ts';
import { type Counts, findJob } from './job-queries.ts';
import { boardWork } from './post-boards.ts';
import { add, runPortion, runWork } from './run-portion.ts';

export interface CloseNow {
  readonly programId: ProgramId;
  /** Lets others have their turn between two portions. */
  readonly breathe: () => Promise<void>;
}

/**
 * Closes the open cycle of a program at this moment and does at once all that a close does, grace and quiet hours
 * set aside: it is final, its boards and results go out. Throws conflict `cycle-none-open`.
 */
export async function closeCycleNow(
  { db, wording }: { db: Db; wording: Wording },
  { programId, breathe }: CloseNow,
  now: Instant,
): Promise<{ cycle: Cycle; counts: Counts }> {
  const program = await getProgram(db, programId);
  const cycle = await bringEndForward(db, program, now);
  await runWork(db, closeWork(program, cycle, now), { now, breathe });
  await runWork(db, finishWork(program, cycle, now), { now, breathe });
  const results = await runWork(db, resultsWork(program, cycle, now), { now, breathe });
  const boards = await postFinalBoards({ db, wording }, { program, cycle }, now);
  return { cycle: await getCycle(db, cycle.id), counts: { results: results?.['messages'] ?? 0, boards } };
}

function bringEndForward(db: Db, program: Program, now: Instant): Promise<Cycle> {
  return db.transaction().execute(async (tx) => {
    const open = await findOpenCycle(tx, program.id);
    if (!open) throw new AppError('conflict', 'cycle-none-open', { program: program.code });
    const { timeZone } = program.calendar;
    const freezesAt = endOfReviews(localDateAt(now, timeZone), timeZone);
    await updateEnd(tx, open.id, { closesAt: Math.min(now, open.closesAt), finalAt: now, freezesAt });
    return getCycle(tx, open.id);
  });
}

async function postFinalBoards(
  { db, wording }: { db: Db; wording: Wording },
  { program, cycle }: { program: Program; cycle: Cycle },
  now: Instant,
): Promise<number> {
  let sums: Counts = {};
  for (const board of finalBoards({ program, cycle, groups: await listBoundGroups(db) }, now)) {
    if (await findJob(db, board.key)) continue;
    const work = boardWork({ wording, board }, now);
    const result = await runPortion(db, { ...work, portion: await work.prepare(db) }, now);
    if (result) sums = add(sums, result.counts);
  }
  return Number(sums['messages'] ?? 0);
}
