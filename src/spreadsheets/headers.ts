import { type Column, columnWords, type SheetKind, sheetKinds, sheetWords } from './column-words.ts';
import { foldKey } from './fold.ts';

export type Cell = string | number | Date | null;

interface Meaning {
  readonly column: string;
  /** Of two headers with the same meaning, the one with the lower rank is read first. */
  readonly rank: number;
}

/** Where each column of a sheet is found: the positions of its headers, the best one first. */
export interface ColumnMap<C extends string> {
  readonly positions: ReadonlyMap<C, readonly number[]>;
  /** Headers that mean nothing to us, as they are written. */
  readonly unknown: readonly string[];
}

export function mapColumns<K extends SheetKind>(kind: K, headers: readonly string[]): ColumnMap<Column<K>> {
  const found: { column: Column<K>; rank: number; position: number }[] = [];
  const unknown: string[] = [];
  for (const [position, header] of headers.entries()) {
    const meaning = meaningOf(kind, header);
    if (meaning && isColumn(kind, meaning.column))
      found.push({ ...meaning, column: meaning.column, position });
    else if (header !== '') unknown.push(header);
  }
  found.sort((a, b) => a.rank - b.rank);
  const byColumn = Map.groupBy(found, ({ column }) => column);
  const positions = new Map([...byColumn].map(([column, all]) => [column, all.map((one) => one.position)]));
  return { positions, unknown };
}

/** How many different columns of that sheet a row names, were it the header. */
export function countColumns(kind: SheetKind, cells: readonly Cell[]): number {
  const written = cells.slice(0, mostColumns).filter((cell) => typeof cell === 'string' && cell !== '');
  const names = written.map((cell) => meaningOf(kind, String(cell))?.column);
  return new Set(names.filter((name) => name !== undefined)).size;
}

/** No spreadsheet has more. */
const mostColumns = 16_384;

const titleRows = 25;

/** The index of the header among the first rows (titles may stand above it); undefined if no row names a column. */
export function findHeader(kind: SheetKind, grid: readonly (readonly Cell[])[]): number | undefined {
  const counts = grid.slice(0, titleRows).map((cells) => countColumns(kind, cells));
  const best = Math.max(0, ...counts);
  const least = kind === 'people' || kind === 'program' ? 2 : 1;
  return best < least ? undefined : counts.indexOf(best);
}

/** The sheet that these rows look most like; undefined if they look like none. */
export function guessKind(grid: readonly (readonly Cell[])[]): SheetKind | undefined {
  const counts = sheetKinds.map((kind) => ({
    kind,
    count: Math.max(0, ...grid.slice(0, titleRows).map((cells) => countColumns(kind, cells))),
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const isPeople = counts.some(({ kind, count }) => kind === 'people' && count === best.count);
  if (best.count < 2) return undefined;
  return isPeople ? 'people' : best.kind;
}

/** The sheet that is meant by a name, of a sheet or of a file without its ending. */
export const kindOfName = (name: string): SheetKind | undefined => kindsByName.get(foldKey(name));

/** «Sheet1», «Sayfa1», «برگه۱»: nobody gave this sheet a name. */
export const isUnnamed = (name: string): boolean =>
  /^(sheet|sayfa|برگه|tablo|liste|list)?\d*$/u.test(foldKey(name));

const kindsByName = new Map(
  sheetKinds.flatMap((kind) =>
    [kind, ...wordsIn(sheetWords[kind])].map((word) => [foldKey(word), kind] as const),
  ),
);

const meanings: Record<SheetKind, ReadonlyMap<string, Meaning>> = {
  program: meaningsOf(columnWords.program),
  units: meaningsOf(columnWords.units),
  people: meaningsOf(columnWords.people),
  tasks: meaningsOf(columnWords.tasks),
};

function meaningsOf(words: Readonly<Record<string, string>>): Map<string, Meaning> {
  const all = Object.entries(words).flatMap(([column, others]) =>
    [column, ...wordsIn(others)].map((word, rank) => [foldKey(word), { column, rank }] as const),
  );
  return new Map(all.reverse());
}

/** «Telefon (zorunlu)» and «Ad Soyad / Name» mean what their known part means. */
function meaningOf(kind: SheetKind, header: string): Meaning | undefined {
  const known = meanings[kind];
  const parts = [header, header.replace(/[([].*?[)\]]/gu, ''), ...header.split(/[/\n|(]/u)];
  return parts.map((part) => known.get(foldKey(part))).find((meaning) => meaning !== undefined);
}

const isColumn = <K extends SheetKind>(kind: K, name: string): name is Column<K> => name in columnWords[kind];

function wordsIn(list: string): string[] {
  return list.split('|').map((word) => word.trim());
}
