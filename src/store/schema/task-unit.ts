import type { TaskId, UnitId } from '../ids.ts';

/** The units that a task goes to (with all below them); no row: to all. */
export interface TaskUnitTable {
  task_id: TaskId;
  unit_id: UnitId;
}
