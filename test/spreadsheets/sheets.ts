import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { type SheetKind, sheetKinds } from '../../src/spreadsheets/column-words.ts';
import type { Cell } from '../../src/spreadsheets/headers.ts';
import { type PlanOptions, type PlanReading, readPlan } from '../../src/spreadsheets/read-plan.ts';
import type { Table } from '../../src/spreadsheets/read-tables.ts';

type Rows = readonly (readonly Cell[])[];

/** Tables as they come out of a file: the first row is the header, in row 1. */
const tablesOf = (sheets: Partial<Record<SheetKind, Rows>>): Table[] =>
  sheetKinds.flatMap((kind) => {
    const [headers, ...rows] = sheets[kind] ?? [];
    if (!headers) return [];
    return [
      {
        kind,
        sheet: kind,
        headers: headers.map(String),
        rows: rows.map((cells, i) => ({ row: i + 2, cells })),
      },
    ];
  });

export const plan = (
  sheets: Partial<Record<SheetKind, Rows>>,
  options: Partial<PlanOptions> = {},
): PlanReading => readPlan(tablesOf(sheets), { phoneCountry: 'TR', language: 'tr', ...options });

/** A sheet without a header. */
export const readGrid = (kind: SheetKind, rows: Rows): PlanReading =>
  readPlan([{ kind, sheet: kind, headers: [], rows: rows.map((cells, i) => ({ row: i + 1, cells })) }], {
    phoneCountry: 'TR',
    language: 'tr',
  });

/** What was told, short: `people!3 Cep problem-phone-mangled`, notices in brackets. */
export const told = ({ problems }: Pick<PlanReading, 'problems'>): string[] =>
  problems.map(({ sheet, row, column, key, severity }) => {
    const text = `${sheet}!${row} ${column} ${key}`.replace('  ', ' ');
    return severity === 'error' ? text : `(${text})`;
  });

export const istanbul: Rows = [
  ['code', 'name', 'parent'],
  ['34', 'İstanbul', ''],
  ['34.sisli', 'Şişli', '34'],
  ['34.sisli.gulbahar', 'Gülbahar', '34.sisli'],
  ['34.sisli.merkez', 'Merkez', '34.sisli'],
  ['34.kadikoy', 'Kadıköy', '34'],
  ['34.kadikoy.merkez', 'Merkez', '34.kadikoy'],
];

/** A folder of its own that goes away with the test. */
export async function scratch(): Promise<{
  path: (name: string) => string;
  write: (name: string, content: string | Uint8Array) => Promise<string>;
  read: (name: string) => Promise<Buffer>;
  workbook: (name: string, sheets: Record<string, Rows>) => Promise<string>;
  [Symbol.asyncDispose]: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'saha-'));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write: async (name, content) => {
      await writeFile(path(name), content);
      return path(name);
    },
    read: (name) => readFile(path(name)),
    workbook: async (name, sheets) => {
      const all = Object.entries(sheets).map(([sheet, rows]) => ({
        sheet,
        dateFormat: 'dd.mm.yyyy',
        data: rows.map((row) => [...row]),
      }));
      await writeWorkbook(all).toFile(path(name));
      return path(name);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** Bytes of a Windows code page, made by turning the platform's decoder round. */
export function encode(text: string, encoding: 'windows-1254' | 'windows-1256'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(Array.from(text), (letter) => bytes.get(letter) ?? 0x3f);
}
