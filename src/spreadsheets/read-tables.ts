import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { AppError } from '../errors.ts';
import type { Language } from '../language.ts';
import { checkWorkbook } from './check-workbook.ts';
import type { SheetKind } from './column-words.ts';
import { decodeText } from './decode-text.ts';
import { type Cell, findHeader, guessKind, isUnnamed, kindOfName } from './headers.ts';
import { largest } from './largest.ts';
import { readCsv } from './read-csv.ts';

/** A sheet as it was found: what it is about, its header and the rows below that are not empty. */
export interface Table {
  readonly kind: SheetKind;
  readonly sheet: string;
  /** As written; empty if no row names any column. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

interface TableRow {
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Tables {
  readonly tables: readonly Table[];
  /** Sheets, or files of a folder, that are none of ours. */
  readonly ignoredSheets: readonly string[];
}

interface Sheet {
  readonly name: string;
  readonly grid: readonly (readonly Cell[])[];
}

/**
 * Reads a workbook (.xlsx), one .csv file, or a folder of .csv files. `language` settles what the bytes leave open.
 * Throws invalid with a `problem-…` key for a file that is not there, cannot be read, or holds none of our sheets.
 */
export async function readTables(path: string, language: Language): Promise<Tables> {
  const sheets = await readSheets(path, language);
  const told = sheets.filter(({ grid }) => grid.some((cells) => cells.some(isFilled)));
  if (told.length === 0) throw new AppError('invalid', 'problem-workbook-empty', { path });
  const mayGuess = !told.some(({ name }) => kindOfName(name));
  const kinds = told.map(
    ({ name, grid }) => kindOfName(name) ?? (mayGuess || isUnnamed(name) ? guessKind(grid) : undefined),
  );
  const tables = told.flatMap((sheet, i) => (kinds[i] ? [tableOf(sheet, kinds[i])] : []));
  if (tables.length === 0) throw new AppError('invalid', 'problem-sheets-unknown', { path });
  return { tables, ignoredSheets: told.filter((_, i) => !kinds[i]).map(({ name }) => name) };
}

async function readSheets(path: string, language: Language): Promise<Sheet[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new AppError('invalid', 'problem-file-missing', { path });
  if (found.isDirectory()) return readFolder(path, language);
  if (!found.isFile()) throw new AppError('invalid', 'problem-file-kind', { path });
  if (isCsv(path)) return [await readCsvFile(path, language)];
  if (/\.(xlsx|xlsm|xls)$/i.test(path)) return readXlsx(path);
  throw new AppError('invalid', 'problem-file-kind', { path });
}

async function readFolder(path: string, language: Language): Promise<Sheet[]> {
  const files = (await readdir(path)).filter(isCsv).toSorted();
  if (files.length === 0) throw new AppError('invalid', 'problem-folder-without-tables', { path });
  return Promise.all(files.map((file) => readCsvFile(join(path, file), language)));
}

const isCsv = (path: string): boolean => /\.(csv|tsv|txt)$/i.test(path);

async function readCsvFile(path: string, language: Language): Promise<Sheet> {
  const text = decodeText(await readBytes(path), language);
  return { name: basename(path, extname(path)), grid: readCsv(text, path) };
}

async function readXlsx(path: string): Promise<Sheet[]> {
  const bytes = await readBytes(path);
  if (isCompoundFile(bytes)) {
    const key = bytes.includes(encryptedPackage) ? 'problem-workbook-locked' : 'problem-workbook-old';
    throw new AppError('invalid', key, { path });
  }
  const sound = checkWorkbook(bytes, path);
  try {
    const sheets = await readWorkbook(sound);
    return sheets.map(({ sheet, data }) => ({ name: sheet, grid: data.map((row) => row.map(cellOf)) }));
  } catch (cause) {
    throw new AppError('invalid', 'problem-workbook-broken', { path }, { cause });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size <= largest.megabytes * 1e6) return await readFile(path);
  } catch (cause) {
    throw new AppError('invalid', 'problem-file-unreadable', { path }, { cause });
  }
  throw new AppError('invalid', 'problem-file-large', { path, megabytes: largest.megabytes });
}

/** The container of the old .xls, and of an .xlsx with a password. */
const isCompoundFile = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'));
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value;
  return typeof value === 'boolean' ? String(value) : null;
}

function tableOf({ name, grid }: Sheet, kind: SheetKind): Table {
  const at = findHeader(kind, grid);
  const headers = (grid[at ?? -1] ?? []).map((cell) =>
    cell instanceof Date || cell === null ? '' : String(cell),
  );
  const rows = grid
    .map((cells, i) => ({ row: i + 1, cells }))
    .slice(at === undefined ? 0 : at + 1)
    .filter(({ cells }) => cells.some(isFilled) && !isHeaderAgain(cells, headers));
  return { kind, sheet: name, headers, rows };
}

/** Lists that were made for printing repeat their header on every page. */
const isHeaderAgain = (cells: readonly Cell[], headers: readonly string[]): boolean =>
  cells.every((cell, i) => (cell ?? '') === (headers[i] ?? ''));

const isFilled = (cell: Cell): boolean => cell !== null && cell !== '';
