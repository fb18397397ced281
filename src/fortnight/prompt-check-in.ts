import type { Instant } from '../clock.ts';
import { checkInMoments } from '../cycles/calendar.ts';
import { type Cycle, getCycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { type PersonId, parseId } from '../store/ids.ts';
import { listScoredAfter } from './closing-queries.ts';
import { cycleKey } from './job-key.ts';
import type { Work } from './run-portion.ts';
import { sendPrompts } from './send-prompts.ts';
import { type CheckInDay, tasksToAsk } from './tasks-to-ask.ts';

const peoplePerPortion = 200;

/** The check-in days of a cycle, in order. */
export function checkInDaysOf({ calendar }: Program, cycle: Cycle): (CheckInDay & { day: number })[] {
  const moments = checkInMoments(calendar, cycle);
  return moments.map(({ day, date, at }, index) => ({
    day,
    date,
    at,
    previous: moments[index - 1]?.date,
    isLast: index === moments.length - 1,
  }));
}

export const checkInKey = (program: Program, cycle: Cycle, day: number): string =>
  cycleKey(program, cycle.number, `check-in:${day}`);

/** On a check-in day, asks those who have something open. */
export function promptCheckInWork(
  input: { program: Program; cycle: Cycle; checkIn: CheckInDay & { day: number } },
  now: Instant,
): Work {
  const { program, checkIn } = input;
  const key = checkInKey(program, input.cycle, checkIn.day);
  return {
    key,
    dueAt: checkIn.at,
    portion: async (tx, text) => {
      const cycle = await getCycle(tx, input.cycle.id);
      if (cycle.state !== 'open') return { counts: {} };
      const after = text === undefined ? undefined : parseId<PersonId>(text);
      const people = await listScoredAfter(tx, { cycleId: cycle.id, after, limit: peoplePerPortion });
      const round = { occasion: 'check-in' as const, program, cycle, key, people, ...checkIn };
      const messages = await sendPrompts(
        tx,
        { ...round, choose: (tasks) => tasksToAsk(tasks, checkIn) },
        now,
      );
      return { counts: { messages }, after: people.length < peoplePerPortion ? undefined : people.at(-1) };
    },
  };
}
