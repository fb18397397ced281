import type { Db } from '../../store/open-database.ts';
import type { WrittenRow } from '../write-table.ts';
import { answerColumns, exportAnswers } from './answer-queries.ts';
import { boardColumns, exportBoards } from './export-boards.ts';
import type { ExportOptions } from './export-options.ts';
import { exportMessages, messageColumns } from './message-queries.ts';
import { exportPeople, personColumns } from './person-queries.ts';
import { exportScores, scoreColumns } from './score-queries.ts';

export const exportKinds = ['people', 'answers', 'scores', 'board', 'messages'] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface Export {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<WrittenRow>;
}

/**
 * What is stored, as a table. The first columns are those that PRODUCT.md promises. Rows are read page by page, so
 * that the largest table does no harm beside a running bot. Moments are ISO 8601 in UTC.
 */
export function exportRows(db: Db, kind: ExportKind, options: ExportOptions): Export {
  switch (kind) {
    case 'people':
      return { columns: personColumns, rows: exportPeople(db) };
    case 'answers':
      return { columns: answerColumns(options), rows: exportAnswers(db, options) };
    case 'scores':
      return { columns: scoreColumns, rows: exportScores(db, options) };
    case 'board':
      return { columns: boardColumns, rows: exportBoards(db, options) };
    case 'messages':
      return { columns: messageColumns, rows: exportMessages(db) };
  }
}
