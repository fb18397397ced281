import { type CycleDates, cycleDates } from '../cycles/calendar.ts';
import { type Cycle, findDraft } from '../cycles/cycle-queries.ts';
import { findLastNumber, insertDraft, updateDraft } from '../cycles/cycle-state-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { Tx } from '../store/open-database.ts';
import { withNextCalendar } from './import/next-cycle-queries.ts';

/**
 * Sees to it that the program has a draft of its next cycle, with the dates that its calendar has by then. To be called
 * whenever a program is made, its calendar is changed or a cycle is opened. Harmless when all is well.
 */
export async function ensureNextCycle(tx: Tx, current: Program): Promise<void> {
  const program = await withNextCalendar(tx, current);
  const draft = await findDraft(tx, program.id);
  if (draft) return followCalendar(tx, program, draft);
  const number = (await findLastNumber(tx, program.id)) + 1;
  await insertDraft(tx, program.id, cycleDates(program.calendar, number));
}

async function followCalendar(tx: Tx, program: Program, draft: Cycle): Promise<void> {
  if (!followsCalendar(program, draft)) await updateDraft(tx, draft.id, datesOf(program, draft));
}

/** Whether a draft has the dates that the calendar gives it. */
export function followsCalendar(program: Program, draft: CycleDates): boolean {
  const dates = datesOf(program, draft);
  const moments = ['opensAt', 'closesAt', 'finalAt', 'freezesAt'] as const;
  return dates.startsOn === draft.startsOn && moments.every((moment) => dates[moment] === draft[moment]);
}

/** A postponed draft keeps its first day as long as the cycle's days are the same. */
function datesOf({ calendar }: Program, draft: CycleDates): CycleDates {
  const planned = cycleDates(calendar, draft.number);
  const isPostponed =
    planned.endsOn === draft.endsOn && draft.startsOn > planned.dayOne && draft.startsOn <= planned.endsOn;
  return isPostponed ? cycleDates(calendar, draft.number, draft.startsOn) : planned;
}
