import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import writeWorkbook from 'write-excel-file/node';
import { AppError } from '../errors.ts';
import type { Language } from '../language.ts';
import { isRightToLeft, textCell, widthsOf } from './sheet-style.ts';
import { writeWhole } from './write-whole.ts';

export interface WrittenTable {
  readonly columns: readonly string[];
  /** In the order of the columns. Phones, codes and dates are strings: they stay as they are. */
  readonly rows: Iterable<WrittenRow> | AsyncIterable<WrittenRow>;
  readonly language: Language;
}

export type WrittenRow = readonly (string | number | boolean | null)[];

/**
 * Writes a table as .xlsx, .csv (UTF-8 with its mark, commas) or .json (one object per row), as the ending says.
 * Text files are written row by row as the rows come; a workbook is built in memory. No spreadsheet will take a text for
 * a formula. A file that is there stays until the new one is whole. Throws invalid for another ending or a place that
 * cannot be written, and unavailable `file-no-room`.
 */
export async function writeTable(path: string, table: WrittenTable): Promise<void> {
  const write = writers[extname(path).toLowerCase()];
  if (!write) throw new AppError('invalid', 'problem-export-kind', { path });
  await writeWhole(path, (part) => write(part, table));
}

const writers: Readonly<Record<string, (path: string, table: WrittenTable) => Promise<void>>> = {
  '.xlsx': writeXlsx,
  '.csv': writeCsv,
  '.json': writeJson,
};

/** How many rows the widths of the columns are taken from. */
const measuredRows = 200;

async function writeXlsx(path: string, { columns, rows, language }: WrittenTable): Promise<void> {
  const header = columns.map((column) => ({ ...textCell(column), fontWeight: 'bold' as const }));
  const all = await Array.fromAsync(rows);
  const data = [
    header,
    ...all.map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell))),
  ];
  await writeWorkbook(data, {
    rightToLeft: isRightToLeft(language),
    stickyRowsCount: 1,
    columns: widthsOf([columns, ...all.slice(0, measuredRows)]),
  }).toFile(path);
}

async function writeCsv(path: string, { columns, rows }: WrittenTable): Promise<void> {
  await pipeline(async function* lines() {
    yield `\uFEFF${csvLine(columns)}`;
    for await (const row of rows) yield csvLine(row);
  }, createWriteStream(path));
}

const csvLine = (row: WrittenRow): string =>
  `${Papa.unparse([row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell))])}\r\n`;

/** An apostrophe keeps a spreadsheet from calculating a text; numbers and phones need none. */
const guarded = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

async function writeJson(path: string, { columns, rows }: WrittenTable): Promise<void> {
  await pipeline(async function* objects() {
    let before = '[\n  ';
    for await (const row of rows) {
      yield before + JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
      before = ',\n  ';
    }
    yield before.startsWith('[') ? '[]\n' : '\n]\n';
  }, createWriteStream(path));
}
