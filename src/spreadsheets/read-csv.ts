import Papa from 'papaparse';
import { AppError } from '../errors.ts';
import { sheetKinds } from './column-words.ts';
import { countColumns } from './headers.ts';

const delimiters = [';', '\t', ',', '|'] as const;

/**
 * The cells of a CSV text, one row per record, empty lines included, so that row n here is row n in a spreadsheet.
 * Throws invalid `problem-csv-quotes` where a quotation mark is never closed: all that follows would be swallowed.
 */
export function readCsv(text: string, file: string): string[][] {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const parsed = Papa.parse<string[]>(body, { delimiter: told?.[1] ?? likelyDelimiter(body) });
  const bad = parsed.errors.find(({ type }) => type === 'Quotes');
  if (bad) throw new AppError('invalid', 'problem-csv-quotes', { file, row: String((bad.row ?? 0) + 1) });
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
