import { basename } from 'node:path';
import Papa from 'papaparse';
import { AppError } from '../errors.ts';
import { sheetKinds } from './column-words.ts';
import { countColumns } from './headers.ts';
import { largest } from './largest.ts';

const delimiters = [';', '\t', ',', '|'] as const;

/**
 * The cells of a CSV text, one row per record, empty lines included, so that row n here is row n in a spreadsheet.
 * Throws invalid `problem-csv-quotes` where a quotation mark is never closed, for all that follows would be swallowed,
 * and `problem-table-vast`.
 */
export function readCsv(text: string, path: string): string[][] {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const parsed = Papa.parse<string[]>(body, { delimiter: told?.[1] ?? likelyDelimiter(body) });
  const bad = parsed.errors.find(({ type }) => type === 'Quotes');
  if (bad) {
    const vars = { file: basename(path), row: String((bad.row ?? 0) + 1) };
    throw new AppError('invalid', 'problem-csv-quotes', vars);
  }
  if (parsed.data.reduce((sum, cells) => sum + cells.length, 0) > largest.cells)
    throw new AppError('invalid', 'problem-table-vast', { path, cells: largest.cells });
  return parsed.data.map((cells) => cells.map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, '')));
}

/** The delimiter that brings to light most of our columns; without any, the one that makes most cells. */
function likelyDelimiter(text: string): string {
  const scored = delimiters.map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: 25 }).data;
    const columns = Math.max(
      ...rows.flatMap((cells) => sheetKinds.map((kind) => countColumns(kind, cells))),
      0,
    );
    return { delimiter, columns, cells: rows.filter((cells) => cells.length > 1).length };
  });
  return scored.reduce((a, b) => ((b.columns - a.columns || b.cells - a.cells) > 0 ? b : a)).delimiter;
}
