import { shrinkTarget } from '../cycles/calendar.ts';
import { includesCycle } from '../cycles/cycle-spec.ts';
import type { Task } from '../cycles/task-queries.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { TaskGiven } from './assigning-queries.ts';

/** What is left of a cycle for somebody who joins while it is open, in days. */
export interface DaysLeft {
  readonly cycleDays: number;
  readonly daysLeft: number;
  /** Today, as a day of the cycle. */
  readonly day: number;
}

export interface TasksForInput {
  readonly personId: PersonId;
  /** The units that the person is rep of, in order. */
  readonly unitIds: readonly UnitId[];
  /** Each unit with all above it. */
  readonly unitsAbove: ReadonlyMap<UnitId, readonly UnitId[]>;
  /** In the order of the list. */
  readonly tasks: readonly Task[];
  readonly cycleNumber: number;
  /** The number before the first; 0 for a list that begins. */
  readonly position: number;
  readonly late?: DaysLeft | undefined;
}

/**
 * A person's list: for each of their units, the tasks of this cycle that go to it. Who joins late gets those whose
 * days are not over, with count targets shrunk to the days left.
 */
export function tasksFor(input: TasksForInput): TaskGiven[] {
  const given = input.unitIds.flatMap((unitId) =>
    input.tasks.filter((task) => isGiven(task, unitId, input)).map((task) => ({ unitId, task })),
  );
  return given.map(({ unitId, task }, index) => ({
    personId: input.personId,
    unitId,
    taskId: task.id,
    position: input.position + index + 1,
    target: targetOf(task, input.late),
    points: task.points,
  }));
}

function isGiven(task: Task, unitId: UnitId, input: TasksForInput): boolean {
  if (!includesCycle(task.cycles, input.cycleNumber)) return false;
  if (input.late && task.untilDay !== undefined && task.untilDay < input.late.day) return false;
  const above = input.unitsAbove.get(unitId) ?? [unitId];
  return task.unitIds.size === 0 || above.some((unit) => task.unitIds.has(unit));
}

const targetOf = ({ target }: Task, late: DaysLeft | undefined): number | undefined =>
  target === undefined || late === undefined ? target : shrinkTarget(target, late.cycleDays, late.daysLeft);
