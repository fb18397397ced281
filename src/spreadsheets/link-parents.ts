import { codeKey } from '../organisation/code-key.ts';
import { unitLevels } from './column-words.ts';
import { unitKey } from './fold.ts';
import type { UnitDrafts, UnitRow } from './unit-drafts.ts';
import {
  ancestorsOf,
  findSimilar,
  findUnits,
  highestOf,
  isCalled,
  listed,
  namesakes,
  removeNode,
  type UnitNode,
} from './unit-tree.ts';

/**
 * Finds the parent that each row names, tells of those that cannot be found and of units above themselves, and makes one
 * of two rows that turn out to be the same unit.
 */
export function linkParents(building: UnitDrafts, rowOf: Map<UnitNode, UnitRow>): void {
  const open = new Set([...rowOf.keys()].filter(({ parentReference }) => parentReference !== ''));
  while (linkClear(building, open) || linkNext(building, open));
  for (const node of open) tellUnlinked(building, node, rowOf.get(node));
  for (const [node, row] of rowOf) cutCircle(node, row);
  mergeSame(building, rowOf);
}

/** Which of several namesakes is meant shows once their own parents are found: hence in rounds, from the top down. */
function linkClear({ tree }: UnitDrafts, open: Set<UnitNode>): boolean {
  const before = open.size;
  for (const node of open) {
    const reference = node.parentReference;
    const byCode = tree.byCode.get(codeKey(reference));
    const isClear = byCode || namesakes(tree, reference).every((other) => other === node || !open.has(other));
    const parent = isClear && highestOf(findUnits(tree, reference).filter((found) => found !== node));
    if (parent) link(open, node, parent);
  }
  return open.size < before;
}

/** Where some wait for each other (two units each above the other, a parent that is not there), one that can mean one unit goes on. */
function linkNext({ tree }: UnitDrafts, open: Set<UnitNode>): boolean {
  for (const node of open) {
    const [parent, another] = findUnits(tree, node.parentReference).filter((found) => found !== node);
    if (!parent || another) continue;
    link(open, node, parent);
    return true;
  }
  return false;
}

function link(open: Set<UnitNode>, node: UnitNode, parent: UnitNode): void {
  node.parent = parent;
  open.delete(node);
}

function tellUnlinked({ tree }: UnitDrafts, node: UnitNode, row: UnitRow | undefined): void {
  const value = node.parentReference;
  const found = findUnits(tree, value);
  const similar = findSimilar(tree, value);
  node.parent = undefined;
  const { name } = node.names;
  const column = unitLevels.find((level) => row?.text(level) === value) ?? 'parent';
  if (found.length === 1) row?.error(column, 'problem-unit-circular', { name, path: `${name} / ${name}` });
  else if (found.length > 1)
    row?.error(column, 'problem-unit-ambiguous', { value, candidates: listed(found) });
  else if (similar && similar !== node) {
    row?.error(column, 'problem-unit-similar', { value, suggestion: similar.names.name });
  } else row?.error(column, 'problem-unit-unknown', { value });
}

function cutCircle(node: UnitNode, row: UnitRow | undefined): void {
  const above = ancestorsOf(node);
  if (!above.includes(node)) return;
  const path = [node, ...above]
    .map(({ names }) => names.name)
    .reverse()
    .join(' / ');
  row?.error('parent', 'problem-unit-circular', { name: node.names.name, path });
  node.parent = undefined;
}

/** From the bottom up, so that the first spelling stays. */
function mergeSame(building: UnitDrafts, rowOf: Map<UnitNode, UnitRow>): void {
  for (const [node, row] of [...rowOf].reverse()) {
    const key = unitKey(node.names.name);
    const other = [...(building.tree.byKey.get(key) ?? [])].find(
      (other) => other !== node && isPlaced(other) && other.parent === node.parent && isCalled(other, key),
    );
    if (!other || !isPlaced(node)) continue;
    const otherRow = rowOf.get(other)?.at.row;
    const vars = { name: node.names.name, other: other.names.name, otherRow: otherRow ?? 0 };
    if (node.code === undefined) {
      merge(building, rowOf, node, other);
      if (otherRow !== undefined) row.notice('name', 'problem-unit-merged', vars);
    } else if (other.code !== undefined && otherRow !== undefined && otherRow < row.at.row) {
      row.notice('name', 'problem-unit-alike', vars);
    }
  }
}

/** Where the parent could not be found, it is not known beside whom the unit stands. */
const isPlaced = ({ parent, parentReference }: UnitNode): boolean =>
  parent !== undefined || parentReference === '';

function merge(
  { tree, drafts }: UnitDrafts,
  rowOf: Map<UnitNode, UnitRow>,
  loser: UnitNode,
  winner: UnitNode,
): void {
  removeNode(tree, loser);
  const draft = drafts.get(loser);
  const row = rowOf.get(loser);
  drafts.delete(loser);
  rowOf.delete(loser);
  if (draft && !drafts.has(winner)) drafts.set(winner, draft);
  if (row && !rowOf.has(winner)) rowOf.set(winner, row);
  for (const node of tree.nodes) if (node.parent === loser) node.parent = winner;
}
