import { textIn } from '../messages/text-in.ts';
import type { AnswerId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** The words in which an answer came, while they are kept. */
export async function findWordsOf(db: Db, answer: AnswerId): Promise<string | undefined> {
  const row = await db
    .selectFrom('answer')
    .innerJoin('inbox', 'inbox.id', 'answer.cause')
    .select('inbox.payload')
    .where('answer.id', '=', answer)
    .executeTakeFirst();
  return row && textIn(row.payload);
}
