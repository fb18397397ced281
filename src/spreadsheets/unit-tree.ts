import type { Names } from '../language.ts';
import { codeKey } from '../organisation/code-key.ts';
import { type UnitLevel, unitLevels } from './column-words.ts';
import { foldKey, unitKey } from './fold.ts';

/** A unit while a workbook is read: it may not have its code or its parent yet. */
export interface UnitNode {
  code: string | undefined;
  names: Names;
  kind: string | undefined;
  parent: UnitNode | undefined;
  /** What the sheet names as the parent, as long as it is not found. */
  parentReference: string;
}

/** One step of a path; a column of its own («Mahalle») tells its level too. */
export interface Segment {
  readonly name: string;
  readonly level?: UnitLevel | undefined;
}

/** The units that are known so far, found by code or by the names on the way to them. */
export interface UnitTree {
  readonly nodes: Set<UnitNode>;
  readonly byCode: Map<string, UnitNode>;
  readonly byKey: Map<string, Set<UnitNode>>;
}

export const emptyTree = (): UnitTree => ({ nodes: new Set(), byCode: new Map(), byKey: new Map() });

export function addNode(tree: UnitTree, node: UnitNode): void {
  tree.nodes.add(node);
  if (node.code !== undefined) tree.byCode.set(codeKey(node.code), node);
  for (const key of keysOf(node)) {
    const known = tree.byKey.get(key);
    if (known) known.add(node);
    else tree.byKey.set(key, new Set([node]));
  }
}

export function removeNode(tree: UnitTree, node: UnitNode): void {
  tree.nodes.delete(node);
  if (node.code !== undefined) tree.byCode.delete(codeKey(node.code));
  for (const key of keysOf(node)) tree.byKey.get(key)?.delete(node);
}

const keysOf = ({ names }: UnitNode): Set<string> =>
  new Set([names.name, names.tr, names.fa, names.en].filter((name) => name !== undefined).map(unitKey));

export const isCalled = (node: UnitNode, key: string): boolean => keysOf(node).has(key);

const separators = [/[/\\>|»›→]/u, /\s[-–—]\s/u, /[-–—]/u, /[,،;()]/u];

/**
 * The units that a reference may mean: a code, a name, or a path from the top or from below («Şişli / Gülbahar»,
 * «Gülbahar, Şişli»), in which steps may be left out. One: that is it. Several: it is not clear. A level binds a name; of
 * what a path may mean it only comes first.
 */
export function findUnits(tree: UnitTree, reference: string, level?: UnitLevel): UnitNode[] {
  const byCode = tree.byCode.get(codeKey(reference));
  if (byCode) return [byCode];
  for (const path of pathsIn(reference, level)) {
    const found = findByPath(tree, path);
    if (found.length > 0) return found;
  }
  return [];
}

/** The units that columns for one level each mean together; the last may hold a code or a path just as well as a name. */
export function findByColumns(tree: UnitTree, columns: readonly Segment[]): UnitNode[] {
  const byNames = findByPath(tree, columns);
  const last = columns.at(-1);
  if (!last || byNames.length === 1) return byNames;
  const above = columns.slice(0, -1).map(({ name }) => findUnits(tree, name));
  const byReference = findUnits(tree, last.name, last.level).filter((node) => isMeant(node, last, above));
  const byBoth = byReference.filter((node) => byNames.includes(node));
  if (byNames.length === 0) return byReference;
  return byBoth.length === 1 ? byBoth : byNames;
}

/** Whether a unit stands below what the columns above its own mean. A code or a path may mean one of these itself, a name may not. */
function isMeant(node: UnitNode, { name, level }: Segment, above: readonly UnitNode[][]): boolean {
  const isName = name !== node.code && isCalled(node, unitKey(name));
  if (isName && !fits(node, level)) return false;
  const line = new Set(isName ? ancestorsOf(node) : [node, ...ancestorsOf(node)]);
  return above.every((meant) => meant.some((unit) => line.has(unit)));
}

/** A code that nobody has is a slip, not a new unit. «K.Çekmece» is a name. */
export const looksLikeCode = (reference: string): boolean =>
  /^\S+\.\S+$/u.test(reference) && !/^(\p{Lu}\.)+\p{L}{3,}$/u.test(reference);

export const segmentsOf = (reference: string, separator: RegExp = /[/\\>|»›→]/u): Segment[] =>
  reference
    .split(separator)
    .map((name) => ({ name: name.trim() }))
    .filter(({ name }) => foldKey(name) !== '');

function pathsIn(reference: string, level?: UnitLevel): Segment[][] {
  const split = separators.flatMap((separator) => {
    const path = segmentsOf(reference, separator);
    return path.length > 1 ? [path, path.toReversed()] : [];
  });
  return [[{ name: reference, level }], ...split.map((path) => endingIn(path, level)), ...split];
}

/** The way that columns describe together: where one repeats what stands before it («Şişli», «Şişli / Gülbahar»), it counts once. */
export function stepsOf(columns: readonly Segment[]): Segment[] {
  const steps = columns.flatMap(({ name, level }) => endingIn(segmentsOf(name), level));
  const isSaidBefore = (name: string, i: number) =>
    steps.slice(0, i).some((step) => unitKey(step.name) === unitKey(name));
  return steps.filter(({ name, level }, i) => level !== undefined || !isSaidBefore(name, i));
}

/** A path whose last step is of that level. */
const endingIn = (path: readonly Segment[], level: UnitLevel | undefined): Segment[] =>
  path.map(({ name }, i) => (i === path.length - 1 ? { name, level } : { name }));

/** The units called by the last name whose ancestors have the other names in that order, with as few left out as can be. */
export function findByPath(tree: UnitTree, path: readonly Segment[]): UnitNode[] {
  const last = path.at(-1);
  const key = last ? unitKey(last.name) : '';
  if (!last || key === '') return [];
  const rest = path.slice(0, -1);
  const called = [...(tree.byKey.get(key) ?? [])].filter((node) => fits(node, last.level));
  const leftOut = called.map((node) => stepsLeftOut(node, rest));
  const fewest = Math.min(...leftOut);
  const found = called.filter((_, i) => leftOut[i] === fewest && fewest < Number.POSITIVE_INFINITY);
  return found.length > 1 && last.level ? ofLevel(found, last.level) : found;
}

const isLevel = (kind: string | undefined): boolean => unitLevels.some((level) => level === kind);

/** A neighbourhood is not what stands in the column for districts, even if both have the same name. */
export const fits = (node: UnitNode, level: UnitLevel | undefined): boolean =>
  level === undefined || !isLevel(node.kind) || node.kind === level;

/** Where kinds do not tell a district from a neighbourhood of the same name, the tree does: it stands higher. */
function ofLevel(nodes: UnitNode[], level: UnitLevel): UnitNode[] {
  const told = nodes.filter((node) => node.kind === level);
  if (told.length > 0) return told;
  const depths = nodes.map((node) => ancestorsOf(node).length);
  const wanted = level === 'neighbourhood' ? Math.max(...depths) : Math.min(...depths);
  return nodes.filter((_, i) => depths[i] === wanted);
}

/** How many ancestors stand between those that are named; infinite if one that is named is not there. */
function stepsLeftOut(node: UnitNode, names: readonly Segment[]): number {
  let open = names.length;
  for (const [i, ancestor] of open === 0 ? [] : ancestorsOf(node).entries()) {
    const name = names[open - 1]?.name ?? '';
    if (isCalled(ancestor, unitKey(name)) || codeKey(name) === codeKey(ancestor.code ?? '')) open -= 1;
    if (open === 0) return i + 1 - names.length;
  }
  return open === 0 ? 0 : Number.POSITIVE_INFINITY;
}

/** Of several units of one name the one that stands above all others; undefined if there is none. */
export function highestOf(nodes: readonly UnitNode[]): UnitNode | undefined {
  const depths = nodes.map((node) => ancestorsOf(node).length);
  const least = Math.min(...depths);
  const highest = nodes.filter((_, i) => depths[i] === least);
  return highest.length === 1 ? highest[0] : undefined;
}

/** All units that a reference could mean if their ancestors were no matter. */
export function namesakes(tree: UnitTree, reference: string): UnitNode[] {
  const keys = new Set(pathsIn(reference).map((path) => unitKey(path.at(-1)?.name ?? '')));
  return [...keys].flatMap((key) => Array.from(tree.byKey.get(key) ?? []));
}

/** From the parent to the top; ends where a unit would be its own ancestor. */
export function ancestorsOf(node: UnitNode): UnitNode[] {
  const found = new Set<UnitNode>();
  for (let next = node.parent; next && !found.has(next); next = next.parent) found.add(next);
  return [...found];
}

/** The names from the top to the unit, as one would write them. */
const pathOf = (node: UnitNode): string =>
  [node, ...ancestorsOf(node)]
    .map(({ names }) => names.name)
    .reverse()
    .join(' / ');

/** Some units, to choose from: by code where they have one. */
export const listed = (nodes: readonly UnitNode[]): string =>
  nodes
    .slice(0, 5)
    .map((node) => node.code ?? pathOf(node))
    .join(', ');

/** The unit whose name is one slip of the pen away (or two in long names), if there is just one. */
export function findSimilar(tree: UnitTree, reference: string): UnitNode | undefined {
  const key = unitKey(segmentsOf(reference).at(-1)?.name ?? reference);
  const slips = key.length > 8 ? 2 : 1;
  if (key.length < 4) return undefined;
  const near = new Set<UnitNode>();
  for (const [name, nodes] of tree.byKey) {
    if (isNear(name, key, slips)) for (const node of nodes) near.add(node);
  }
  return near.size === 1 ? [...near][0] : undefined;
}

function isNear(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > slips) return false;
    above = row;
  }
  return (above[b.length] ?? slips + 1) <= slips;
}
