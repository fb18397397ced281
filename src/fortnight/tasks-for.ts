import { type CycleDates, shrinkTarget } from '../cycles/calendar.ts';
import { includesCycle } from '../cycles/cycle-spec.ts';
import type { Task } from '../cycles/task-queries.ts';
import { daysBetween } from '../local-date.ts';
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
  /** What was left of the calendar's days when the cycle was opened later than planned. */
  readonly postponed?: DaysLeft | undefined;
  readonly late?: DaysLeft | undefined;
}

/** Undefined where the cycle opens on its first day, or earlier. */
export function daysLeftWhenPostponed({
  dayOne,
  startsOn,
  endsOn,
}: Pick<CycleDates, 'dayOne' | 'startsOn' | 'endsOn'>): DaysLeft | undefined {
  const skipped = daysBetween(dayOne, startsOn);
  if (skipped <= 0) return undefined;
  const cycleDays = daysBetween(dayOne, endsOn) + 1;
  return { cycleDays, daysLeft: cycleDays - skipped, day: skipped + 1 };
}

/**
 * A person's list: for each of their units, the tasks of this cycle that go to it. Of a cycle that opens later than
 * planned, and for who joins late, only those whose days are not over, with count targets shrunk to the days left.
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
    target: targetOf(task, input),
    points: task.points,
  }));
}

function isGiven(task: Task, unitId: UnitId, input: TasksForInput): boolean {
  if (!includesCycle(task.cycles, input.cycleNumber)) return false;
  const today = Math.max(input.postponed?.day ?? 1, input.late?.day ?? 1);
  if (task.untilDay !== undefined && task.untilDay < today) return false;
  const above = input.unitsAbove.get(unitId) ?? [unitId];
  return task.unitIds.size === 0 || above.some((unit) => task.unitIds.has(unit));
}

function targetOf({ target }: Task, { postponed, late }: TasksForInput): number | undefined {
  if (target === undefined) return undefined;
  return [postponed, late].reduce(
    (left, days) => (days === undefined ? left : shrinkTarget(left, days.cycleDays, days.daysLeft)),
    target,
  );
}
