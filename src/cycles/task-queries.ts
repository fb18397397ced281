import type { ProgramId, TaskId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { type CycleSpec, parseCycleSpec } from './cycle-spec.ts';

/** What decides to whom a task is given, and with which target. */
export interface Task {
  readonly id: TaskId;
  readonly target: number | undefined;
  readonly points: number;
  /** The last day of the cycle on which it can be done. */
  readonly untilDay: number | undefined;
  readonly cycles: CycleSpec;
  /** The units that it goes to, with all below them; none: to all. */
  readonly unitIds: ReadonlySet<UnitId>;
}

/** The tasks of a program, in its order. */
export async function listTasks(db: Db, programId: ProgramId): Promise<Task[]> {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'target', 'points', 'until_day', 'cycles'])
    .where('program_id', '=', programId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const units = await listTaskUnits(db, programId);
  return rows.map((row) => ({
    id: row.id,
    target: row.target ?? undefined,
    points: row.points,
    untilDay: row.until_day ?? undefined,
    cycles: parseCycleSpec(row.cycles) ?? [],
    unitIds: new Set(units.get(row.id)?.map((unit) => unit.unit_id)),
  }));
}

async function listTaskUnits(db: Db, programId: ProgramId) {
  const rows = await db
    .selectFrom('task_unit')
    .innerJoin('task', 'task.id', 'task_unit.task_id')
    .select(['task_unit.task_id', 'task_unit.unit_id'])
    .where('task.program_id', '=', programId)
    .execute();
  return Map.groupBy(rows, (row) => row.task_id);
}
