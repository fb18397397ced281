import { createHash } from 'node:crypto';
import type { Db } from '../../store/open-database.ts';
import { listStoredAnswers, listStoredBoards, listStoredScores } from './queries.ts';

/** What a run has stored, apart from ids, in one word: the same seed gives the same. */
export async function digestOf(db: Db): Promise<string> {
  const answers = (await listStoredAnswers(db))
    .filter(({ isCurrent }) => isCurrent)
    .map(({ phone, cycle, taskCode, value, completion, receivedAt }) => [
      phone,
      cycle,
      taskCode,
      value,
      completion,
      receivedAt,
    ]);
  const scores = await listStoredScores(db);
  const boards = (await listStoredBoards(db)).map((board) => [
    board.key,
    board.is_final,
    withoutIds(JSON.parse(board.content)),
  ]);
  return createHash('sha256').update(JSON.stringify({ answers, scores, boards })).digest('hex').slice(0, 16);
}

const isId = (key: string): boolean => key === 'id' || key.endsWith('Id');

const withoutIds = (content: unknown): string =>
  JSON.stringify(content, (key, value: unknown) => (isId(key) ? undefined : value));
