import type { Instant } from '../clock.ts';
import { cycleDates } from '../cycles/calendar.ts';
import { letterAfter } from '../cycles/cycle-letter.ts';
import { type Cycle, findDraft, findOpenCycle, getCycle } from '../cycles/cycle-queries.ts';
import { countOpened, setOpen, updateDraft } from '../cycles/cycle-state-queries.ts';
import { getProgram, type Program } from '../cycles/program-queries.ts';
import { AppError } from '../errors.ts';
import { localDateAt } from '../local-date.ts';
import { type CycleId, type PersonId, type ProgramId, parseId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { assignTasks } from './assign-tasks.ts';
import { listRepsAfter, listRepUnits } from './assigning-queries.ts';
import { closeWork } from './close-cycle.ts';
import { ensureNextCycle } from './ensure-next-cycle.ts';
import { cycleKey } from './job-key.ts';
import type { Counts } from './job-queries.ts';
import { type PortionResult, runWork, type Work } from './run-portion.ts';
import { holdIn, sendTasks } from './send-tasks.ts';
import { skipPastCycles } from './skip-past-cycles.ts';

/** So many people are assigned their tasks in well under 50 ms. */
const mostPerPortion = 25;
/** The first pieces run code that nothing has made quick yet. */
const morePerPortion = 5;

/**
 * Opens a draft: it gets its letter, every rep their tasks, the beginning of a score and one message. The first
 * portion opens it, and every portion serves some of the people.
 */
export const openWork = (
  program: Program,
  cycle: Pick<Cycle, 'id' | 'number' | 'opensAt'>,
  now: Instant,
): Work => workOf({ program, cycle, isByHand: false }, now);

const workOf = (
  {
    program,
    cycle,
    isByHand,
  }: { program: Program; cycle: Pick<Cycle, 'id' | 'number' | 'opensAt'>; isByHand: boolean },
  now: Instant,
): Work => ({
  key: cycleKey(program, cycle.number, 'open'),
  dueAt: cycle.opensAt,
  portion: async (tx, after, nth) => {
    const limit = Math.min(nth * morePerPortion, mostPerPortion);
    const input = { program, cycleId: cycle.id, limit };
    if (after !== undefined) return serve(tx, { ...input, after: parseId(after) }, now);
    const isOpened = await openCycle(tx, { ...input, isByHand }, now);
    return isOpened ? serve(tx, { ...input, after: undefined }, now) : { counts: {} };
  },
});

/**
 * Opens the next cycle of a program at this moment, whatever the calendar and the quiet hours say, with the end that
 * it would have had. Throws conflict `cycle-open-already` while one of the program is open.
 */
export async function openCycleNow(
  db: Db,
  { programId, breathe }: { programId: ProgramId; breathe: () => Promise<void> },
  now: Instant,
): Promise<{ cycle: Cycle; counts: Counts }> {
  await closeIfOver(db, { program: await getProgram(db, programId), breathe }, now);
  const program = await getProgram(db, programId);
  const cycle = await db.transaction().execute((tx) => findNext(tx, program, now));
  const counts = await runWork(db, workOf({ program, cycle, isByHand: true }, now), { now, breathe });
  return { cycle: await getCycle(db, cycle.id), counts: counts ?? {} };
}

async function openCycle(
  tx: Tx,
  { program, cycleId, isByHand }: { program: Program; cycleId: CycleId; isByHand: boolean },
  now: Instant,
): Promise<boolean> {
  const draft = await getCycle(tx, cycleId);
  if (draft.state !== 'draft') return false;
  if (isByHand) await bringForward(tx, { program, draft }, now);
  const letter = letterAfter(await countOpened(tx));
  await setOpen(tx, cycleId, { letter, openedAt: now });
  await ensureNextCycle(tx, program);
  return true;
}

/** The next people get their tasks, as long as the cycle is open. */
async function serve(
  tx: Tx,
  input: { program: Program; cycleId: CycleId; after: PersonId | undefined; limit: number },
  now: Instant,
): Promise<PortionResult> {
  const { program, after, limit } = input;
  const cycle = await getCycle(tx, input.cycleId);
  if (cycle.state !== 'open') return { counts: {} };
  const people = await listRepsAfter(tx, { after, limit }, now);
  const repUnits = await listRepUnits(tx, people);
  const lists = await assignTasks(tx, { program, cycle, repUnits, position: 0 });
  const hold = holdIn(program, cycle, now);
  const messages = await sendTasks(tx, { program, cycle, people: [...lists.keys()], hold }, now);
  const assignments = [...lists.values()].reduce((sum, list) => sum + list.length, 0);
  const counts = { people: lists.size, assignments, messages };
  return { counts, after: people.length < limit ? undefined : people.at(-1) };
}

/** The cycle begins now; its end and the days that are counted from it stay. */
async function bringForward(
  tx: Tx,
  { program, draft }: { program: Program; draft: Cycle },
  now: Instant,
): Promise<void> {
  const today = localDateAt(now, program.calendar.timeZone);
  await updateDraft(tx, draft.id, { ...cycleDates(program.calendar, draft.number, today), opensAt: now });
}

/** The first cycle that is not over. */
async function findNext(tx: Tx, program: Program, now: Instant): Promise<Cycle> {
  await refuseWhileOpen(tx, program);
  await ensureNextCycle(tx, program);
  const draft = await getDraft(tx, program);
  await skipPastCycles(tx, { program, draft }, now);
  return getDraft(tx, program);
}

/** One whose end has come is not open any more, only the clock has not come to it yet. */
async function closeIfOver(
  db: Db,
  { program, breathe }: { program: Program; breathe: () => Promise<void> },
  now: Instant,
): Promise<void> {
  const open = await findOpenCycle(db, program.id);
  if (open && open.closesAt <= now) await runWork(db, closeWork(program, open, now), { now, breathe });
}

async function refuseWhileOpen(tx: Tx, program: Program): Promise<void> {
  const open = await findOpenCycle(tx, program.id);
  if (open)
    throw new AppError('conflict', 'cycle-open-already', { program: program.code, number: open.number });
}

async function getDraft(tx: Tx, program: Program): Promise<Cycle> {
  const draft = await findDraft(tx, program.id);
  if (!draft) throw new Error(`program ${program.id} has no draft`);
  return draft;
}
