import type { CycleId, PersonId, UnitId } from '../ids.ts';

/**
 * Who has assignments for a unit in a cycle that are not frozen. It follows from the assignments, of which there are
 * several for each, and is kept beside them so that boards and places are found quickly. That the unit is there is
 * theirs to see to: an index of its own by unit would lead the reading of one cycle past all others.
 */
export interface MembershipTable {
  cycle_id: CycleId;
  unit_id: UnitId;
  person_id: PersonId;
}
