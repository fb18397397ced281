import type { PlannedUnit } from '../fortnight/plan.ts';
import type { Language, Names } from '../language.ts';
import { codeKey } from '../organisation/code-key.ts';
import { type UnitLevel, unitLevels } from './column-words.ts';
import { foldKey, slug, unitKey, unitWords } from './fold.ts';
import { linkParents } from './link-parents.ts';
import { readNumber } from './read-number.ts';
import { ensureColumns, type UnitDraft, type UnitDrafts, type UnitRow } from './unit-drafts.ts';
import {
  addNode,
  ancestorsOf,
  findByColumns,
  findUnits,
  fits,
  isCalled,
  listed,
  looksLikeCode,
  removeNode,
  type Segment,
  type UnitNode,
  type UnitTree,
} from './unit-tree.ts';
import { readUnitLevel } from './value-words.ts';

/** Adds the rows of the sheet to the tree, finds all parents and gives a code to each unit that has none. */
export function readUnits(building: UnitDrafts, rows: readonly UnitRow[], language: Language): void {
  const rowOf = new Map<UnitNode, UnitRow>();
  for (const row of rows) readUnit(building, rowOf, row, language);
  linkParents(building, rowOf);
}

/** What a plan says of the units of the workbook: parents first, and every one with a code. */
export function plannedUnits({ tree, drafts }: UnitDrafts): PlannedUnit[] {
  const byDepth = [...drafts.keys()]
    .map((node) => ({ node, depth: ancestorsOf(node).length }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ node }) => node);
  for (const node of byDepth) giveCode(tree, node);
  return byDepth.flatMap((node) => plannedUnit(node, drafts.get(node)));
}

const plannedUnit = (node: UnitNode, draft: UnitDraft | undefined): PlannedUnit[] => {
  const { code, names, kind, parent } = node;
  if (!draft || code === undefined) return [];
  return [{ ...draft, code, names, kind, parentCode: parent?.code ?? null }];
};

/** `34.sisli.gulbahar`: the parent's code and the folded name; stable, as long as neither changes. */
function giveCode(tree: UnitTree, node: UnitNode): void {
  if (node.code !== undefined) return;
  const own = slug(unitWords(node.names.name), 'unit');
  const base = node.parent?.code === undefined ? own : `${node.parent.code}.${own}`;
  let code = base;
  for (let n = 2; tree.byCode.has(codeKey(code)); n += 1) code = `${base}-${n}`;
  node.code = code;
  tree.byCode.set(codeKey(code), node);
}

function readUnit(
  building: UnitDrafts,
  rowOf: Map<UnitNode, UnitRow>,
  row: UnitRow,
  language: Language,
): void {
  const code = readCode(row);
  if (code === null) return;
  const known = code === undefined ? undefined : building.tree.byCode.get(codeKey(code));
  const names = readNames(row, language) ?? known?.names;
  if (!names) return row.error(nameColumnOf(row), 'problem-name-missing', {});
  const node = known ?? findSame(building, row, names, code) ?? newNode(building, row, names, code);
  const earlier = rowOf.get(node);
  if (!earlier) {
    rowOf.set(node, row);
    describe(building, node, row, names, code);
  } else if (mayMerge({ node, earlier, row, names, code })) {
    node.code ??= code;
    addNode(building.tree, node);
  }
}

/** undefined: no code; null: one that cannot be used, which has been told. */
function readCode(row: UnitRow): string | null | undefined {
  const code = row.text('code');
  if (code === '') return undefined;
  if (/^[^\s:,;/]{1,64}$/u.test(code)) return code;
  row.error('code', 'problem-code-invalid', { value: code });
  return null;
}

function readNames(row: UnitRow, language: Language): Names | undefined {
  const [tr, fa, en] = [row.text('name_tr'), row.text('name_fa'), row.text('name_en')];
  const level = unitLevels.findLast((level) => row.text(level) !== '');
  const inLanguage = { tr, fa, en }[language];
  const name = row.text('name') || inLanguage || tr || fa || en || (level ? row.text(level) : '');
  if (foldKey(name) === '') return undefined;
  return { name, ...(tr && { tr }), ...(fa && { fa }), ...(en && { en }) };
}

/** Two rows for one unit are one unit, unless they disagree about a code. */
function mayMerge(rows: {
  node: UnitNode;
  earlier: UnitRow;
  row: UnitRow;
  names: Names;
  code: string | undefined;
}): boolean {
  const { node, earlier, row, names, code } = rows;
  const otherRow = earlier.at.row;
  const isSameName = isCalled(node, unitKey(names.name));
  const isSameParent = foldKey(row.text('parent')) === foldKey(earlier.text('parent'));
  if (code !== undefined && !(isSameName && isSameParent)) {
    row.error('code', 'problem-unit-code-twice', { code, otherRow });
    return false;
  }
  if (node.names.name === names.name) row.notice('', 'problem-row-twice', { otherRow });
  else
    row.notice(nameColumnOf(row), 'problem-unit-merged', {
      name: names.name,
      other: node.names.name,
      otherRow,
    });
  return true;
}

/** A unit that stands there already under the same parent, where at most one of the two has a code. */
function findSame(
  { tree, drafts }: UnitDrafts,
  row: UnitRow,
  names: Names,
  code: string | undefined,
): UnitNode | undefined {
  const key = unitKey(names.name);
  const reference = referenceOf(row);
  const path = reference === '' ? pathAbove(row) : [];
  const parents = reference === '' ? findByColumns(tree, path) : findUnits(tree, reference);
  const same = [...(tree.byKey.get(key) ?? [])].filter((node) => {
    if (!fits(node, ownLevel(row)) || (code !== undefined && node.code !== undefined)) return false;
    if (node.parent) return parents.includes(node.parent) || isPlaceless(row);
    return path.length === 0 && foldKey(node.parentReference) === foldKey(reference);
  });
  return same.length === 1 ? same[0] : same.find((node) => drafts.has(node));
}

/** Whether the row leaves open below whom the unit stands: then it stands where it stood. */
const isPlaceless = (row: UnitRow): boolean => !row.has('parent') && pathAbove(row).length === 0;

/** The level of a unit that has no name but in the column of its level. */
const ownLevel = (row: UnitRow): UnitLevel | undefined =>
  row.text('name') === '' && !hasPlainNames(row)
    ? unitLevels.findLast((level) => row.text(level) !== '')
    : undefined;

/** «Mahalle» over units of all levels, where their parents stand in a column of their own. */
const hasPlainNames = (row: UnitRow): boolean => row.has('parent') && levelsOf(row).length === 1;

const nameColumnOf = (row: UnitRow): 'name' | UnitLevel =>
  row.has('name') ? 'name' : (levelsOf(row).at(-1) ?? 'name');

const levelsOf = (row: UnitRow): UnitLevel[] => unitLevels.filter((level) => row.has(level));

/** What names the parent in one cell: its own column, or a code under «İlçe»; empty where columns do it together. */
function referenceOf(row: UnitRow): string {
  const above = pathAbove(row).at(-1)?.name ?? '';
  return row.text('parent') || (looksLikeCode(above) ? above : '');
}

/** The columns «İlçe», «Mahalle» … of a row, without the one that names the unit itself. */
function pathAbove(row: UnitRow): Segment[] {
  const path = unitLevels.flatMap((level) =>
    row.text(level) === '' ? [] : [{ name: row.text(level), level }],
  );
  const own = row.text('name');
  const isOwnLast = own === '' || unitKey(path.at(-1)?.name ?? '') === unitKey(own);
  return isOwnLast ? path.slice(0, -1) : path;
}

function newNode(building: UnitDrafts, row: UnitRow, names: Names, code: string | undefined): UnitNode {
  const reference = referenceOf(row);
  const path = reference === '' ? pathAbove(row) : [];
  const parent = path.length === 0 ? undefined : ensureColumns(building, path, row.at);
  if (parent === null) tellAmbiguous(building, path, row);
  const node: UnitNode = {
    code,
    names,
    kind: undefined,
    parent: parent ?? undefined,
    parentReference: reference,
  };
  addNode(building.tree, node);
  return node;
}

function tellAmbiguous({ tree }: UnitDrafts, path: readonly Segment[], row: UnitRow): void {
  const candidates = listed(findByColumns(tree, path));
  row.error(path.at(-1)?.level ?? '', 'problem-unit-ambiguous', {
    value: path.at(-1)?.name ?? '',
    candidates,
  });
}

function describe(
  { tree, drafts }: UnitDrafts,
  node: UnitNode,
  row: UnitRow,
  names: Names,
  code: string | undefined,
): void {
  removeNode(tree, node);
  node.code = code ?? node.code;
  node.names = { ...node.names, ...names };
  node.kind = readUnitLevel(row.text('kind')) ?? (row.text('kind') || ownLevel(row) || node.kind);
  node.parentReference = referenceOf(row) || node.parentReference;
  addNode(tree, node);
  drafts.set(node, {
    at: row.at,
    latitude: readNumber(row, 'latitude', { least: -90, most: 90 }),
    longitude: readNumber(row, 'longitude', { least: -180, most: 180 }),
  });
}
