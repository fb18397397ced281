import type { PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';

/** All answers that are stored, oldest first, as `visits=25`; with a minus before what has been replaced. */
export async function storedAnswers(db: Db, personId: PersonId): Promise<string[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .select(['task.code', 'number_value', 'text_value', 'is_current'])
    .where('answer.person_id', '=', personId)
    .orderBy('answer.id')
    .execute();
  return rows.map(
    ({ code, number_value, text_value, is_current }) =>
      `${is_current === 1 ? '' : '-'}${code}=${text_value ?? number_value}`,
  );
}

/** What came in and was given up, or still waits. */
export const unhandled = (db: Db) =>
  db.selectFrom('inbox').select(['state', 'error', 'payload']).where('state', '!=', 'done').execute();
