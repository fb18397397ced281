import type { Cycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { listTasks, type Task } from '../cycles/task-queries.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import {
  insertAssignments,
  insertScores,
  listUnitsAbove,
  type NewAssignment,
  type NewScore,
  type TaskGiven,
} from './assigning-queries.ts';
import { isDrawn, type Lottery } from './is-drawn.ts';
import { setUpLottery } from './set-up-lottery.ts';
import { type DaysLeft, daysLeftWhenPostponed, tasksFor } from './tasks-for.ts';

export interface AssignTasksInput {
  readonly program: Pick<Program, 'id' | 'code' | 'settings'>;
  readonly cycle: Pick<Cycle, 'id' | 'number' | 'dayOne' | 'startsOn' | 'endsOn'>;
  /** Of which units they are reps. */
  readonly repUnits: ReadonlyMap<PersonId, readonly UnitId[]>;
  /** The number before the first of their lists; 0 for lists that begin. */
  readonly position: number;
  readonly late?: DaysLeft | undefined;
}

/** Gives people the tasks of the cycle and begins their scores. Returns who got how many; repeating it changes nothing. */
export async function assignTasks(tx: Tx, input: AssignTasksInput): Promise<Map<PersonId, NewAssignment[]>> {
  const { program, cycle, repUnits, position, late } = input;
  const tasks = await listTasks(tx, program.id);
  const unitsAbove = await listUnitsAbove(tx, [...new Set([...repUnits.values()].flat())]);
  const lottery = await setUpLottery(tx, program, [...repUnits.keys()]);
  const postponed = daysLeftWhenPostponed(cycle);
  const lists = new Map<PersonId, NewAssignment[]>();
  for (const [personId, unitIds] of repUnits) {
    const list = tasksFor({
      personId,
      unitIds,
      unitsAbove,
      tasks,
      cycleNumber: cycle.number,
      position,
      postponed,
      late,
    });
    if (list.length > 0) lists.set(personId, drawFrom(list, { tasks, lottery, cycle }));
  }
  await insertAssignments(tx, cycle.id, [...lists.values()].flat());
  await insertScores(tx, cycle.id, scoresOf(lists, isPartial(late)));
  return lists;
}

/** The lot falls only on tasks whose answers come with something that can be looked at. */
function drawFrom(
  list: readonly TaskGiven[],
  { tasks, lottery, cycle }: { tasks: readonly Task[]; lottery: Lottery; cycle: Pick<Cycle, 'number'> },
): NewAssignment[] {
  const shown = new Set(tasks.filter(({ evidence }) => evidence !== 'none').map(({ id }) => id));
  return list.map((given) => {
    const lot = { personId: given.personId, cycleNumber: cycle.number, position: given.position };
    return sampled(given, shown.has(given.taskId) && isDrawn(lottery, lot));
  });
}

const sampled = (given: TaskGiven, isSampled: boolean): NewAssignment => ({ ...given, isSampled });

/** Who joins on the first day has the whole cycle before them. */
const isPartial = (late: DaysLeft | undefined): boolean =>
  late !== undefined && late.daysLeft < late.cycleDays;

const scoresOf = (lists: ReadonlyMap<PersonId, readonly NewAssignment[]>, isPartial: boolean): NewScore[] =>
  [...lists].map(([personId, list]) => ({
    personId,
    assigned: list.length,
    points: list.reduce((sum, { points }) => sum + points, 0),
    isPartial,
  }));
