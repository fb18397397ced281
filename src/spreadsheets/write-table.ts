import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import Papa from 'papaparse';
import writeWorkbook from 'write-excel-file/node';
import { AppError } from '../errors.ts';
import type { Language } from '../language.ts';
import { isRightToLeft, textCell, widthsOf } from './sheet-style.ts';

export interface WrittenTable {
  readonly columns: readonly string[];
  /** In the order of the columns. Phones, codes and dates are strings: they stay as they are. */
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly language: Language;
}

type WrittenCell = string | number | boolean | null;

/**
 * Writes a table as .xlsx, .csv (UTF-8 with its mark, commas) or .json (one object per row), as the ending says.
 * No spreadsheet will take a text for a formula. Throws invalid for another ending or a place that cannot be written.
 */
export async function writeTable(path: string, table: WrittenTable): Promise<void> {
  const write = writers[extname(path).toLowerCase()];
  if (!write) throw new AppError('invalid', 'problem-export-kind', { path });
  try {
    await write(path, table);
  } catch (cause) {
    throw new AppError('invalid', 'problem-file-unwritable', { path }, { cause });
  }
}

const writers: Readonly<Record<string, (path: string, table: WrittenTable) => Promise<void>>> = {
  '.xlsx': writeXlsx,
  '.csv': writeCsv,
  '.json': writeJson,
};

async function writeXlsx(path: string, { columns, rows, language }: WrittenTable): Promise<void> {
  const header = columns.map((column) => ({ ...textCell(column), fontWeight: 'bold' as const }));
  const data = [
    header,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell))),
  ];
  await writeWorkbook(data, {
    rightToLeft: isRightToLeft(language),
    stickyRowsCount: 1,
    columns: widthsOf([columns, ...rows.slice(0, 200)]),
  }).toFile(path);
}

async function writeCsv(path: string, { columns, rows }: WrittenTable): Promise<void> {
  const lines = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)),
  );
  await writeFile(path, `\uFEFF${Papa.unparse(lines, { newline: '\r\n' })}\r\n`);
}

/** An apostrophe keeps a spreadsheet from calculating a text; numbers and phones need none. */
const guarded = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

async function writeJson(path: string, { columns, rows }: WrittenTable): Promise<void> {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
  await writeFile(path, `${JSON.stringify(objects, null, 2)}\n`);
}
