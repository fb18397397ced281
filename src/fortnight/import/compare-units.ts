import { codeKey } from '../../organisation/code-key.ts';
import { newId, type UnitId } from '../../store/ids.ts';
import type { UnitTable } from '../../store/schema/unit.ts';
import type { UnitAncestorTable } from '../../store/schema/unit-ancestor.ts';
import type { PlannedUnit, Problem } from '../plan.ts';
import { changedColumns } from './changed-columns.ts';
import type { RowChange, SheetChanges } from './import-report.ts';

export interface UnitComparison {
  readonly changes: SheetChanges;
  readonly problems: readonly Problem[];
  /** Parents before their children. */
  readonly added: readonly UnitTable[];
  readonly updated: readonly { readonly id: UnitId; readonly set: Partial<UnitTable> }[];
  /** Stored units that stand elsewhere in the tree now, with all below them. */
  readonly moved: readonly UnitId[];
  /** The rows of the closed tree for all units that are added or moved. */
  readonly ancestors: readonly UnitAncestorTable[];
  /** All units, stored and new, by `codeKey`. */
  readonly byCode: ReadonlyMap<string, UnitTable>;
}

/** What a plan's units change of the stored ones. A unit that the plan does not name stays as it is. */
export function compareUnits(planned: readonly PlannedUnit[], stored: readonly UnitTable[]): UnitComparison {
  const byCode = new Map(stored.map((unit) => [codeKey(unit.code), unit]));
  const problems: Problem[] = [];
  const added: UnitTable[] = [];
  const updated: { id: UnitId; set: Partial<UnitTable> }[] = [];
  const changes = { added: new Array<RowChange>(), changed: new Array<RowChange>(), unchanged: 0 };
  for (const unit of planned) {
    const parent = unit.parentCode === null ? null : byCode.get(codeKey(unit.parentCode));
    if (parent === undefined) {
      problems.push(problem(unit, 'problem-unit-unknown', { value: unit.parentCode ?? '' }));
      continue;
    }
    const known = byCode.get(codeKey(unit.code));
    const set = known && changedColumns(known, columnsOf(unit, parent?.id ?? null));
    if (!known) {
      const row = newUnit(unit, parent?.id ?? null);
      added.push(row);
      byCode.set(codeKey(unit.code), row);
      changes.added.push({ ...unit.at, what: unit.code, columns: [] });
    } else if (set) {
      updated.push({ id: known.id, set });
      byCode.set(codeKey(unit.code), { ...known, ...set });
      changes.changed.push({ ...unit.at, what: known.code, columns: Object.keys(set).map(columnName) });
    } else changes.unchanged += 1;
  }
  const tree = closeTree([...byCode.values()], { added, updated });
  const circular = planned.filter(({ code }) => tree.circular.has(byCode.get(codeKey(code))?.id));
  problems.push(
    ...circular.map((unit) =>
      problem(unit, 'problem-unit-circular', { name: unit.names.name, path: unit.parentCode ?? '' }),
    ),
  );
  return { changes, problems, added, updated, moved: tree.moved, ancestors: tree.ancestors, byCode };
}

const columnName = (column: string): string => (column === 'parent_id' ? 'parent' : column);

const columnsOf = (unit: PlannedUnit, parentId: UnitId | null) => ({
  parent_id: parentId,
  kind: unit.kind,
  name: unit.names.name,
  name_tr: unit.names.tr,
  name_fa: unit.names.fa,
  name_en: unit.names.en,
  latitude: unit.latitude,
  longitude: unit.longitude,
});

const newUnit = (unit: PlannedUnit, parentId: UnitId | null): UnitTable => ({
  id: newId<UnitId>(),
  code: unit.code,
  parent_id: parentId,
  kind: unit.kind ?? '',
  name: unit.names.name,
  name_tr: unit.names.tr ?? null,
  name_fa: unit.names.fa ?? null,
  name_en: unit.names.en ?? null,
  latitude: unit.latitude ?? null,
  longitude: unit.longitude ?? null,
});

interface ClosedTree {
  readonly moved: UnitId[];
  readonly ancestors: UnitAncestorTable[];
  readonly circular: ReadonlySet<UnitId | undefined>;
}

/** The way up from every unit that is new, or that has one on its way that has got another parent. */
function closeTree(
  units: readonly UnitTable[],
  { added, updated }: Pick<UnitComparison, 'added' | 'updated'>,
): ClosedTree {
  const parentOf = new Map(units.map(({ id, parent_id }) => [id, parent_id]));
  const isNew = new Set(added.map(({ id }) => id));
  const hasMoved = new Set(updated.flatMap(({ id, set }) => (set.parent_id === undefined ? [] : [id])));
  const tree = {
    moved: new Array<UnitId>(),
    ancestors: new Array<UnitAncestorTable>(),
    circular: new Set<UnitId>(),
  };
  for (const { id } of units) {
    const way = wayUp(id, parentOf);
    if (way === undefined) tree.circular.add(id);
    else if (isNew.has(id) || way.some((unit) => hasMoved.has(unit))) {
      if (!isNew.has(id)) tree.moved.push(id);
      for (const [depth, ancestor] of way.entries())
        tree.ancestors.push({ unit_id: id, ancestor_id: ancestor, depth });
    }
  }
  return tree;
}

/** From the unit itself to the top; undefined where it would be above itself. */
function wayUp(id: UnitId, parentOf: ReadonlyMap<UnitId, UnitId | null>): UnitId[] | undefined {
  const way = new Set<UnitId>();
  for (let next: UnitId | null = id; next !== null; next = parentOf.get(next) ?? null) {
    if (way.has(next)) return undefined;
    way.add(next);
  }
  return [...way];
}

const problem = (unit: PlannedUnit, key: string, vars: Problem['vars']): Problem => ({
  ...unit.at,
  column: 'parent',
  key,
  vars,
  severity: 'error',
});
