import type { Language } from '../language.ts';

export const isRightToLeft = (language: Language): boolean => language === 'fa';

/** A cell that a spreadsheet keeps as it is written: no number, no date, no formula, whatever it looks like. */
export const textCell = (value: string) => ({ value, type: String, format: '@' });

/** An empty cell that takes what is typed as text. */
export const emptyTextCell = { type: String, format: '@' };

const narrowest = 8;
const widest = 48;

/** Columns as wide as what stands in them, within reason. */
export const widthsOf = (
  rows: readonly (readonly (string | number | boolean | null)[])[],
): { width: number }[] =>
  (rows[0] ?? []).map((_, column) => {
    const longest = Math.max(...rows.map((row) => String(row[column] ?? '').length));
    return { width: Math.min(widest, Math.max(narrowest, longest + 2)) };
  });
