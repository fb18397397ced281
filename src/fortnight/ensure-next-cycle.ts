import { cycleDates } from '../cycles/calendar.ts';
import { type Cycle, findDraft } from '../cycles/cycle-queries.ts';
import { findLastNumber, insertDraft, updateDraft } from '../cycles/cycle-state-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { Tx } from '../store/open-database.ts';

/**
 * Sees to it that the program has a draft of its next cycle, with the dates that its calendar has now. To be called
 * whenever a program is made, its calendar is changed or a cycle is opened. Harmless when all is well.
 */
export async function ensureNextCycle(tx: Tx, program: Program): Promise<void> {
  const draft = await findDraft(tx, program.id);
  if (draft) return followCalendar(tx, program, draft);
  const number = (await findLastNumber(tx, program.id)) + 1;
  await insertDraft(tx, program.id, cycleDates(program.calendar, number));
}

/** A postponed draft keeps its first day as long as the cycle's days are the same. */
async function followCalendar(tx: Tx, program: Program, draft: Cycle): Promise<void> {
  const planned = cycleDates(program.calendar, draft.number);
  const isPostponed =
    planned.endsOn === draft.endsOn && draft.startsOn > planned.dayOne && draft.startsOn <= planned.endsOn;
  const dates = isPostponed ? cycleDates(program.calendar, draft.number, draft.startsOn) : planned;
  await updateDraft(tx, draft.id, dates);
}
