import type { Place, Problem } from '../fortnight/plan.ts';
import type { Column, SheetKind } from './column-words.ts';
import { columnWords } from './column-words.ts';
import { type Cell, mapColumns } from './headers.ts';
import type { ProblemKey, ProblemVars } from './problem-keys.ts';
import type { Table } from './read-tables.ts';

/** One row of a sheet, read by our names of the columns; what is wrong with it is told to it. */
export interface SheetRow<C extends string> {
  readonly at: Place;
  /** Whether the sheet has that column at all. */
  has(column: C): boolean;
  cell(column: C): Cell;
  /** Empty if there is no such column or nothing in it. A date reads YYYY-MM-DD. */
  text(column: C): string;
  error<K extends ProblemKey>(column: C | '', key: K, vars: ProblemVars<K>): void;
  notice<K extends ProblemKey>(column: C | '', key: K, vars: ProblemVars<K>): void;
}

export interface IgnoredColumn {
  readonly sheet: string;
  readonly column: string;
}

export interface OpenSheet<C extends string> {
  readonly rows: readonly SheetRow<C>[];
  has(column: C): boolean;
  readonly ignoredColumns: readonly IgnoredColumn[];
}

/**
 * The rows of a sheet under our names of its columns. A sheet that lacks its header, or one column of each group in
 * `wanted`, is told as one problem and has no rows: else each row would tell the same.
 */
export function openSheet<K extends SheetKind>(
  table: Table,
  kind: K,
  wanted: readonly (readonly Column<K>[])[],
  problems: Problem[],
): OpenSheet<Column<K>> {
  const { positions, unknown } = mapColumns(kind, table.headers);
  const lacking = wanted.find((group) => !group.some((column) => positions.has(column)));
  const at = { sheet: table.sheet, row: Math.max(1, (table.rows[0]?.row ?? 2) - 1) };
  if (positions.size === 0) {
    const columns = Object.keys(columnWords[kind]).slice(0, 5).join(', ');
    problems.push({ ...at, column: '', key: 'problem-header-missing', vars: { columns }, severity: 'error' });
  } else if (lacking) {
    const vars = { wanted: lacking.join(' / ') };
    problems.push({ ...at, column: '', key: 'problem-column-missing', vars, severity: 'error' });
  }
  const readable = positions.size > 0 && !lacking;
  return {
    rows: readable ? table.rows.map((row) => sheetRow(table, row, positions, problems)) : [],
    has: (column) => positions.has(column),
    ignoredColumns: unknown.map((column) => ({ sheet: table.sheet, column })),
  };
}

function sheetRow<C extends string>(
  { sheet, headers }: Table,
  { row, cells }: Table['rows'][number],
  positions: ReadonlyMap<C, readonly number[]>,
  problems: Problem[],
): SheetRow<C> {
  const at = { sheet, row };
  const positionOf = (column: C): number => {
    const all = positions.get(column) ?? [];
    return all.find((position) => isFilled(cells[position])) ?? all[0] ?? -1;
  };
  const cell = (column: C): Cell => cells[positionOf(column)] ?? null;
  const tell =
    (severity: Problem['severity']) =>
    (column: C | '', key: ProblemKey, vars: Problem['vars']): void => {
      const header = column === '' ? '' : headers[positionOf(column)] || column;
      problems.push({ ...at, column: header, key, vars: withRowAsText(vars), severity });
    };
  return {
    at,
    has: (column) => positions.has(column),
    cell,
    text: (column) => textOf(cell(column)),
    error: tell('error'),
    notice: tell('notice'),
  };
}

/** A row's number is a name: it is not to be grouped or written in other digits than the spreadsheet's. */
const withRowAsText = (vars: Problem['vars']): Problem['vars'] =>
  vars['otherRow'] === undefined ? vars : { ...vars, otherRow: String(vars['otherRow']) };

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell !== null && cell !== '';

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
}
