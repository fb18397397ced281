import type { UnitId } from '../ids.ts';

/** The tree, closed: one row for each unit and each unit above it, itself included (depth 0). */
export interface UnitAncestorTable {
  unit_id: UnitId;
  ancestor_id: UnitId;
  depth: number;
}
