/**
 * How many cells the sheet of a workbook has as a table, empty ones included: its last row times its last column. One
 * stray cell in the far corner of a sheet makes billions. Infinity for an address that is none.
 */
export function countCells(xml: string): number {
  let [row, column, rows, columns] = [0, 0, 0, 0];
  for (const [, tag, address] of xml.matchAll(tags)) {
    const place = tag === 'c' ? placeOf(address, { row, column: column + 1 }) : rowOf(address, row + 1);
    ({ row, column } = place);
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return rows * columns;
}

/** `<row>` and `<c>`, with the address that they may have. */
const tags = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])(?:[^<]*?[\s:]r\s*=\s*["']([^"'<]*))?/g;

interface Place {
  readonly row: number;
  readonly column: number;
}

const nowhere: Place = { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };

function placeOf(address: string | undefined, next: Place): Place {
  if (address === undefined) return next;
  const [, letters = '', digits] = /^([A-Z]{1,7})(\d{1,9})$/.exec(address) ?? [];
  if (digits === undefined) return nowhere;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function rowOf(address: string | undefined, next: number): Place {
  if (address === undefined) return { row: next, column: 0 };
  return /^\d{1,9}$/.test(address) ? { row: Number(address), column: 0 } : nowhere;
}
