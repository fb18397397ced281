import type { KnownUnit, Place, Plan, Problem } from '../fortnight/plan.ts';
import type { Language } from '../language.ts';
import type { Column, SheetKind } from './column-words.ts';
import { readPeople } from './read-people.ts';
import { readProgram } from './read-program.ts';
import type { Table } from './read-tables.ts';
import { readTasks } from './read-tasks.ts';
import { plannedUnits, readUnits } from './read-units.ts';
import { unitFinder } from './resolve-unit.ts';
import { type IgnoredColumn, openSheet, type SheetRow } from './sheet-rows.ts';
import type { UnitDrafts } from './unit-drafts.ts';
import { addNode, emptyTree, type UnitNode, type UnitTree } from './unit-tree.ts';

export interface PlanOptions {
  /** Two letters, for phones that are written locally. */
  readonly phoneCountry: string;
  /** Of the one who imports: what is written without saying its language is in this one. */
  readonly language: Language;
  /** What is stored, so that names find their units and codes that were derived once are kept. */
  readonly existingUnits?: readonly KnownUnit[];
  /** Of the stored program, for days of a workbook without one. */
  readonly cycleDays?: number;
  /** Told now and then how many people are read, of how many. */
  readonly progress?: (done: number, total: number) => void;
}

export interface PlanReading {
  /** Without the faulty rows: to be applied only if no problem is an error. */
  readonly plan: Plan;
  /** In the order of the sheets and rows. */
  readonly problems: readonly Problem[];
  readonly ignoredColumns: readonly IgnoredColumn[];
}

/** Reads what the sheets say and checks it in itself. Never throws for what stands in a cell: that is a problem with its row. */
export function readPlan(tables: readonly Table[], options: PlanOptions): PlanReading {
  const problems: Problem[] = [];
  const ignoredColumns: IgnoredColumn[] = [];
  const open = sheetOpener(tables, { problems, ignoredColumns });

  const program = readProgram(open('program', [['key'], ['value']]), {
    language: options.language,
    cycleDays: options.cycleDays,
  });
  const language = program?.language ?? options.language;

  const building: UnitDrafts = { tree: treeOf(options.existingUnits ?? []), drafts: new Map() };
  readUnits(building, open('units', [unitNames]), language);
  const finder = unitFinder(
    building,
    building.tree.nodes.size === 0 && !tables.some(({ kind }) => kind === 'units'),
  );

  const personRows = open('people', [['name'], ['phone'], unitColumns]);
  const rowDone = counter(personRows.length, options.progress);
  const people = readPeople(personRows, { finder, phoneCountry: options.phoneCountry, rowDone });

  const cycleDays = program?.cycleDays ?? options.cycleDays ?? (program ? 14 : 366);
  const taskFinder = { ...finder, mayMake: false };
  const tasks = readTasks(open('tasks', [titleColumns]), { finder: taskFinder, language, cycleDays });

  const units = plannedUnits(building);
  if (finder.mayMake && units[0]) problems.push(unitsMade(units[0].at, units.length));
  const plan: Plan = { program, units, people: people(), tasks: tasks() };
  return { plan, problems: inOrder(problems, tables), ignoredColumns };
}

const unitNames = [
  'name',
  'name_tr',
  'name_fa',
  'name_en',
  'neighbourhood',
  'area',
  'district',
  'city',
  'province',
] as const;
const unitColumns = ['unit', 'neighbourhood', 'area', 'district', 'city', 'province'] as const;
const titleColumns = ['title', 'title_tr', 'title_fa', 'title_en'] as const;

interface Noted {
  readonly problems: Problem[];
  readonly ignoredColumns: IgnoredColumn[];
}

/** Reads the rows of all sheets of a kind, and notes what is wrong with their columns. */
const sheetOpener =
  (tables: readonly Table[], { problems, ignoredColumns }: Noted) =>
  <K extends SheetKind>(kind: K, wanted: readonly (readonly Column<K>[])[]): SheetRow<Column<K>>[] =>
    tables
      .filter((table) => table.kind === kind)
      .flatMap((table) => {
        const sheet = openSheet(headed(table), kind, wanted, problems);
        ignoredColumns.push(...sheet.ignoredColumns);
        return sheet.rows;
      });

/** A sheet of keys and values needs no header. */
const headed = (table: Table): Table =>
  table.kind === 'program' && table.headers.length === 0 ? { ...table, headers: ['key', 'value'] } : table;

function treeOf(units: readonly KnownUnit[]): UnitTree {
  const tree = emptyTree();
  const nodes = new Map<string, UnitNode>(
    units.map(({ code, names, kind }) => [
      code,
      { code, names, kind: kind || undefined, parent: undefined, parentReference: '' },
    ]),
  );
  for (const { code, parentCode } of units) {
    const node = nodes.get(code);
    if (!node) continue;
    node.parent = parentCode === null ? undefined : nodes.get(parentCode);
    addNode(tree, node);
  }
  return tree;
}

function counter(total: number, progress: PlanOptions['progress']): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % 500 === 0 || done === total) progress?.(done, total);
  };
}

const unitsMade = (at: Place, count: number): Problem => ({
  ...at,
  column: '',
  key: 'problem-units-made',
  vars: { count },
  severity: 'notice',
});

function inOrder(problems: readonly Problem[], tables: readonly Table[]): Problem[] {
  const position = new Map(tables.map(({ sheet }, i) => [sheet, i]));
  return problems.toSorted(
    (a, b) => (position.get(a.sheet) ?? 0) - (position.get(b.sheet) ?? 0) || a.row - b.row,
  );
}
