import type { Instant } from '../clock.ts';
import { plannedDayMoment } from '../cycles/calendar.ts';
import { type Cycle, getCycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { LocalDate } from '../local-date.ts';
import { type PersonId, parseId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { personKey, plannedKey } from './job-key.ts';
import { checkInDaysOf, checkInKey } from './prompt-check-in.ts';
import { listPlannersAfter, listQueuedKeys } from './prompt-queries.ts';
import type { Work } from './run-portion.ts';
import { sendPrompts } from './send-prompts.ts';
import { plannedToAsk } from './tasks-to-ask.ts';

const peoplePerPortion = 200;

/** In the evening of a day, asks those who planned tasks for it. Who is asked on a check-in day anyway is asked once. */
export function promptPlannedDaysWork(
  input: { program: Program; cycle: Cycle; date: LocalDate },
  now: Instant,
): Work {
  const { program, date } = input;
  const key = plannedKey(program, input.cycle.number, date);
  const at = plannedDayMoment(program.calendar, date);
  return {
    key,
    dueAt: at,
    portion: async (tx, text) => {
      const cycle = await getCycle(tx, input.cycle.id);
      if (cycle.state !== 'open') return { counts: {} };
      const after = text === undefined ? undefined : parseId<PersonId>(text);
      const planners = { cycleId: cycle.id, date, after, limit: peoplePerPortion };
      const people = await listPlannersAfter(tx, planners);
      const unasked = await withoutAsked(tx, { program, cycle, date, people });
      const round = { occasion: 'planned' as const, program, cycle, key, date, at, people: unasked };
      const messages = await sendPrompts(
        tx,
        { ...round, choose: (tasks) => plannedToAsk(tasks, { date, at }) },
        now,
      );
      return { counts: { messages }, after: people.length < peoplePerPortion ? undefined : people.at(-1) };
    },
  };
}

/** Those whom the check-in of the same day did not ask. */
async function withoutAsked(
  tx: Tx,
  input: { program: Program; cycle: Cycle; date: LocalDate; people: readonly PersonId[] },
): Promise<PersonId[]> {
  const { program, cycle, date, people } = input;
  const checkIn = checkInDaysOf(program, cycle).find((moment) => moment.date === date);
  if (!checkIn) return [...people];
  const key = checkInKey(program, cycle, checkIn.day);
  const keyOf = (personId: PersonId) => personKey(key, personId);
  const asked = await listQueuedKeys(tx, people.map(keyOf));
  return people.filter((personId) => !asked.has(keyOf(personId)));
}
