import { asciiDigits } from './fold.ts';
import type { SheetRow } from './sheet-rows.ts';

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

/** A number of a cell, also in Persian digits and with a decimal comma; undefined if there is none, or a wrong one, which is told. */
export function readNumber<C extends string>(row: SheetRow<C>, column: C, range: Range): number | undefined {
  const text = row.text(column);
  if (text === '') return undefined;
  const number = numberIn(text);
  if (number === undefined || (range.isWhole && !Number.isInteger(number))) {
    row.error(column, 'problem-number-invalid', { value: text });
    return undefined;
  }
  if (number >= range.least && number <= range.most) return number;
  row.error(column, 'problem-number-range', { value: text, least: range.least, most: range.most });
  return undefined;
}

function numberIn(text: string): number | undefined {
  const plain = asciiDigits(text)
    .replace(/\s/gu, '')
    .replace(/^([-+]?\d+),(\d+)$/, '$1.$2');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
