import { isAnswered } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { getCycle } from '../src/cycles/cycle-queries.ts';
import { getProgram, nameAmongOthers } from '../src/cycles/program-queries.ts';
import { tasksMessage } from '../src/fortnight/tasks-message.ts';
import type { Names } from '../src/language.ts';
import type { Screen } from '../src/messages/message.ts';
import { listAncestors } from '../src/organisation/unit-queries.ts';
import type { AssignmentId, CycleId, PersonId, UnitId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** The tasks as they stand now: the calendar message with what is reached so far. */
export async function tasksScreen(db: Db, who: { personId: PersonId; cycleId: CycleId }): Promise<Screen> {
  const cycle = await getCycle(db, who.cycleId);
  const program = await getProgram(db, cycle.programId);
  const { lines } = await getStanding(db, who);
  const assignments = lines.map(({ assignment }) => assignment);
  const reached = new Map<AssignmentId, number>();
  for (const line of lines) {
    const value = line.answer?.value;
    if (value?.kind === 'count' && isAnswered(line)) reached.set(line.assignment.id, value.total);
  }
  const parents = await parentsOf(db, new Set(assignments.map(({ unitId }) => unitId)));
  const programName = await nameAmongOthers(db, program);
  return tasksMessage({ program, programName, cycle, assignments, parents, reached });
}

async function parentsOf(db: Db, units: ReadonlySet<UnitId>): Promise<Map<UnitId, Names>> {
  const parents = new Map<UnitId, Names>();
  for (const unit of units) {
    const [parent] = await listAncestors(db, unit);
    if (parent) parents.set(unit, parent.names);
  }
  return parents;
}
