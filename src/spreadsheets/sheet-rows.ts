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
      problems.push({ ...at, column: header, key, vars: spokenOf(vars), severity });
    };
  const sheetRow: SheetRow<C> = {
    at,
    has: (column) => positions.has(column),
    cell,
    text: (column) => textOf(cell(column)),
    error: tell('error'),
    notice: tell('notice'),
  };
  for (const column of positions.keys()) tellLongText(sheetRow, column);
  return sheetRow;
}

/** Of one cell: what is longer makes messages that no channel takes, and was pasted there by mistake. */
const mostCharacters = 200;
/** Lists of codes. */
const longColumns = new Set<string>(['units', 'cycles'] satisfies Column<'tasks'>[]);

function tellLongText<C extends string>(row: SheetRow<C>, column: C): void {
  if (longColumns.has(column)) return;
  const { length } = row.text(column);
  if (length > mostCharacters) row.error(column, 'problem-text-long', { length, most: mostCharacters });
}

/**
 * A row's number is a name: it is not to be grouped or written in other digits than the spreadsheet's. Of a long value
 * the beginning tells which it is.
 */
const spokenOf = (vars: Problem['vars']): Problem['vars'] =>
  Object.fromEntries(
    Object.entries(vars).map(([name, value]) => {
      if (name === 'otherRow') return [name, String(value)];
      return [name, typeof value === 'string' ? shortened(value) : value];
    }),
  );

const shownCharacters = 120;

const shortened = (value: string): string =>
  value.length > shownCharacters ? `${value.slice(0, shownCharacters).toWellFormed()}…` : value;

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell !== null && cell !== '';

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const visible = String(cell).toWellFormed().normalize('NFC').replace(invisible, '');
  return visible.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Marks of direction and of no width that come along when one copies; joiners belong to Persian words. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
