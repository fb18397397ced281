import writeWorkbook from 'write-excel-file/node';
import type { Language } from '../language.ts';
import { sheetKinds } from './column-words.ts';
import { english } from './examples/english.ts';
import type { ExampleSheet, ExampleWorkbook } from './examples/example-workbook.ts';
import { persian } from './examples/persian.ts';
import { turkish } from './examples/turkish.ts';
import { emptyTextCell, isRightToLeft, textCell, widthsOf } from './sheet-style.ts';
import { writeWhole } from './write-whole.ts';

const templateExamples: Record<Language, ExampleWorkbook> = { tr: turkish, fa: persian, en: english };

/** Rows in which a phone that is typed stays as it is typed. */
const preparedRows = 1000;

/**
 * Writes an example workbook: our headers, rows in that language, right-to-left sheets for Persian. All cells but plain
 * numbers are text, so that no phone loses its zero. Throws invalid `problem-file-unwritable` and
 * unavailable `file-no-room`.
 */
export async function writeTemplate(path: string, language: Language): Promise<void> {
  const examples = templateExamples[language];
  const sheets = sheetKinds.map((kind) => ({
    sheet: kind,
    data: sheetData(examples[kind], kind === 'people' ? 'phone' : undefined),
    rightToLeft: isRightToLeft(language),
    stickyRowsCount: 1,
    columns: widthsOf(examples[kind]),
  }));
  await writeWhole(path, (part) => writeWorkbook(sheets).toFile(part));
}

function sheetData([headers = [], ...rows]: ExampleSheet, textColumn: string | undefined) {
  const header = headers.map((name) => ({ ...textCell(String(name)), fontWeight: 'bold' as const }));
  const filled = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : cell === '' ? null : textCell(cell))),
  );
  const prepared = headers.map((name) => (name === textColumn ? emptyTextCell : null));
  const below = textColumn === undefined ? [] : Array.from({ length: preparedRows }, () => prepared);
  return [header, ...filled, ...below];
}
