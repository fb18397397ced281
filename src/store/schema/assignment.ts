import type { AssignmentId, CycleId, PersonId, TaskId, UnitId } from '../ids.ts';

/** A task given to a person for a unit in a cycle. With the cycle's letter, `position` is its number: B3. */
export interface AssignmentTable {
  id: AssignmentId;
  cycle_id: CycleId;
  person_id: PersonId;
  unit_id: UnitId;
  task_id: TaskId;
  position: number;
  target: number | null;
  headquarters_target: number | null;
  points: number;
  /** Whether its answer is reviewed by lot, although nothing is doubtful. */
  is_sampled: number;
  is_frozen: number;
}
