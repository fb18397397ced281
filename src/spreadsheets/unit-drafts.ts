import type { Place } from '../fortnight/plan.ts';
import type { Column } from './column-words.ts';
import type { SheetRow } from './sheet-rows.ts';
import {
  addNode,
  findByColumns,
  findByPath,
  type Segment,
  stepsOf,
  type UnitNode,
  type UnitTree,
} from './unit-tree.ts';

export type UnitRow = SheetRow<Column<'units'>>;

/** What the workbook says of a unit; one that is only implied by another row's path has that row's place. */
export interface UnitDraft {
  readonly at: Place;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** The units while they are read: the tree holds the known ones too, `drafts` only those of the workbook. */
export interface UnitDrafts {
  readonly tree: UnitTree;
  readonly drafts: Map<UnitNode, UnitDraft>;
}

/** The unit that columns for one level each mean together, made where it is missing; null where several could be meant. */
export function ensureColumns(
  building: UnitDrafts,
  columns: readonly Segment[],
  at: Place,
): UnitNode | undefined | null {
  const [found, another] = findByColumns(building.tree, columns);
  if (another) return null;
  return found ?? ensurePath(building, stepsOf(columns), at);
}

/** The unit at the end of a path, with all that is missing on the way made; null where several could be meant. */
export function ensurePath(
  building: UnitDrafts,
  path: readonly Segment[],
  at: Place,
): UnitNode | undefined | null {
  const last = path.at(-1);
  if (!last) return undefined;
  const found = findByPath(building.tree, path);
  if (found.length > 0) return found.length === 1 ? found[0] : null;
  const parent = ensurePath(building, path.slice(0, -1), at);
  if (parent === null) return null;
  const node: UnitNode = {
    code: undefined,
    names: { name: last.name },
    kind: last.level,
    parent,
    parentReference: '',
  };
  addNode(building.tree, node);
  building.drafts.set(node, { at });
  return node;
}
