import { refreshScore } from '../check-ins/refresh-score.ts';
import type { Instant } from '../clock.ts';
import { listAssignments, listAssignmentsOfPeople } from '../cycles/assignment-queries.ts';
import { dayOfCycle } from '../cycles/calendar.ts';
import { type Cycle, findOpenCycle } from '../cycles/cycle-queries.ts';
import { holdQuiet, noHold } from '../cycles/hold.ts';
import { listPrograms, type Program } from '../cycles/program-queries.ts';
import { daysBetween, localDateAt } from '../local-date.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { assignTasks } from './assign-tasks.ts';
import { sendTasks } from './send-tasks.ts';
import type { DaysLeft } from './tasks-for.ts';

const peoplePerPortion = 100;

export interface LateRep {
  readonly personId: PersonId;
  /** The unit that they have become rep of. */
  readonly unitId: UnitId;
  /** Whether they are waiting for it: then quiet hours do not hold it back. */
  readonly isAwaited?: boolean;
}

/**
 * Gives somebody who has become a rep in mid-cycle the tasks of all open cycles, with count targets shrunk to the days
 * left, and sends them. Repeating it changes nothing. Returns how many tasks were given.
 */
export async function assignLate(tx: Tx, rep: LateRep, now: Instant): Promise<number> {
  let count = 0;
  for (const program of await listPrograms(tx)) {
    const cycle = await findOpenCycle(tx, program.id);
    if (cycle && now < cycle.closesAt) count += await assignIn(tx, { program, cycle, rep }, now);
  }
  return count;
}

/**
 * As `assignLate`, for the many new reps of an import: those without tasks in an open cycle are served together, and
 * who has become rep of several units gets one list.
 */
export async function assignAllLate(tx: Tx, reps: readonly LateRep[], now: Instant): Promise<number> {
  if (reps.length === 0) return 0;
  let count = 0;
  for (const program of await listPrograms(tx)) {
    const cycle = await findOpenCycle(tx, program.id);
    if (cycle && now < cycle.closesAt) count += await assignAllIn(tx, { program, cycle, reps }, now);
  }
  return count;
}

async function assignAllIn(
  tx: Tx,
  { program, cycle, reps }: { program: Program; cycle: Cycle; reps: readonly LateRep[] },
  now: Instant,
): Promise<number> {
  const byPerson = [...Map.groupBy(reps, (rep) => rep.personId)];
  let count = 0;
  for (let i = 0; i < byPerson.length; i += peoplePerPortion) {
    const portion = byPerson.slice(i, i + peoplePerPortion);
    const personIds = portion.map(([personId]) => personId);
    const earlier = await listAssignmentsOfPeople(tx, { cycleId: cycle.id, personIds });
    const fresh = portion.filter(([personId]) => !earlier.has(personId));
    count += await assignTogether(tx, { program, cycle, fresh }, now);
    for (const rep of portion.filter(([personId]) => earlier.has(personId)).flatMap(([, units]) => units))
      count += await assignIn(tx, { program, cycle, rep }, now);
  }
  return count;
}

async function assignTogether(
  tx: Tx,
  input: { program: Program; cycle: Cycle; fresh: readonly (readonly [PersonId, readonly LateRep[]])[] },
  now: Instant,
): Promise<number> {
  const { program, cycle, fresh } = input;
  const repUnits = new Map(fresh.map(([personId, reps]) => [personId, reps.map(({ unitId }) => unitId)]));
  const late = daysLeftOf(program, cycle, now);
  const lists = await assignTasks(tx, { program, cycle, repUnits, position: 0, late });
  const hold = holdQuiet(program, now);
  await sendTasks(tx, { program, cycle, people: [...lists.keys()], hold }, now);
  return [...lists.values()].flat().length;
}

async function assignIn(
  tx: Tx,
  input: { program: Program; cycle: Cycle; rep: LateRep },
  now: Instant,
): Promise<number> {
  const { program, cycle, rep } = input;
  const earlier = await listAssignments(tx, { cycleId: cycle.id, personId: rep.personId });
  if (earlier.some(({ unitId }) => unitId === rep.unitId)) return 0;
  const repUnits = new Map([[rep.personId, [rep.unitId]]]);
  const position = earlier.at(-1)?.position ?? 0;
  const late = daysLeftOf(program, cycle, now);
  const lists = await assignTasks(tx, { program, cycle, repUnits, position, late });
  if (lists.size === 0) return 0;
  if (position > 0) await refreshScore(tx, { cycleId: cycle.id, personId: rep.personId });
  const hold = rep.isAwaited ? noHold(now) : holdQuiet(program, now);
  const suffix = position > 0 ? `:${position + 1}` : '';
  await sendTasks(tx, { program, cycle, people: [rep.personId], hold, suffix }, now);
  return [...lists.values()].flat().length;
}

function daysLeftOf({ calendar }: Program, cycle: Cycle, now: Instant): DaysLeft {
  const today = localDateAt(now, calendar.timeZone);
  return {
    cycleDays: daysBetween(cycle.startsOn, cycle.endsOn) + 1,
    daysLeft: daysBetween(today, cycle.endsOn) + 1,
    day: dayOfCycle(cycle, today),
  };
}
