import { type Column, unitLevels } from './column-words.ts';
import { unitKey } from './fold.ts';
import type { SheetRow } from './sheet-rows.ts';
import { ensurePath, type UnitDrafts } from './unit-drafts.ts';
import {
  findByColumns,
  findByPath,
  findSimilar,
  findUnits,
  isCalled,
  listed,
  looksLikeCode,
  type Segment,
  segmentsOf,
  stepsOf,
  type UnitNode,
} from './unit-tree.ts';

/** Finds the units that the other sheets name. The same reference is looked up once: lists repeat them by the thousand. */
export interface UnitFinder {
  readonly building: UnitDrafts;
  /** Where no unit is known from anywhere else, the paths in the list of people are the tree. */
  readonly mayMake: boolean;
  readonly found: Map<string, readonly UnitNode[]>;
}

export const unitFinder = (building: UnitDrafts, mayMake: boolean): UnitFinder => ({
  building,
  mayMake,
  found: new Map(),
});

/** The unit that a reference in a cell means; undefined has been told. */
export function resolveUnit<C extends string>(
  finder: UnitFinder,
  row: SheetRow<C>,
  column: C,
  reference: string,
): UnitNode | undefined {
  const path = finder.mayMake && !looksLikeCode(reference) ? segmentsOf(reference) : [];
  const found = find(finder, reference, () => findUnits(finder.building.tree, reference));
  return only(
    finder,
    row,
    column,
    reference,
    found.length === 0 && path.length > 0 ? make(finder, row, path) : found,
  );
}

/** The unit that the columns «İlçe», «Mahalle» … of a person mean; undefined has been told. */
export function resolveColumns(finder: UnitFinder, row: SheetRow<Column<'people'>>): UnitNode | undefined {
  const path = unitLevels.flatMap((level) =>
    row.text(level) === '' ? [] : [{ name: row.text(level), level }],
  );
  const last = path.at(-1);
  if (!last) return undefined;
  const reference = path.map(({ name }) => name).join(' / ');
  const found = find(finder, `${last.level}:${reference}`, () => findByColumns(finder.building.tree, path));
  const mayMake = finder.mayMake && !path.some(({ name }) => looksLikeCode(name));
  return only(
    finder,
    row,
    last.level,
    reference,
    found.length === 0 && mayMake ? make(finder, row, stepsOf(path)) : found,
  );
}

function find(finder: UnitFinder, key: string, look: () => UnitNode[]): readonly UnitNode[] {
  const known = finder.found.get(key);
  if (known) return known;
  const found = look();
  if (found.length > 0 || !finder.mayMake) finder.found.set(key, found);
  return found;
}

function make<C extends string>({ building }: UnitFinder, row: SheetRow<C>, path: Segment[]): UnitNode[] {
  const made = ensurePath(building, path, row.at);
  if (made) return [made];
  return findByPath(building.tree, path.slice(0, 1));
}

function only<C extends string>(
  { building }: UnitFinder,
  row: SheetRow<C>,
  column: C,
  value: string,
  found: readonly UnitNode[],
): UnitNode | undefined {
  if (found.length === 1) return found[0];
  const similar = found.length === 0 ? findSimilar(building.tree, value) : undefined;
  if (found.length > 1) row.error(column, 'problem-unit-ambiguous', { value, candidates: listed(found) });
  else if (similar)
    row.error(column, 'problem-unit-similar', { value, suggestion: suggested(similar, value) });
  else row.error(column, 'problem-unit-unknown', { value });
  return undefined;
}

/** What has the same name and still is not meant, such as a neighbourhood in the column for districts, is told by its path. */
const suggested = (similar: UnitNode, value: string): string =>
  isCalled(similar, unitKey(segmentsOf(value).at(-1)?.name ?? value))
    ? listed([similar])
    : similar.names.name;
