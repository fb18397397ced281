import { continueAfter } from './ids.ts';
import type { Db } from './open-database.ts';

/** In whose order things happen. */
const ordered = ['inbox', 'outbox', 'answer'] as const;

/** Lets new ids follow on those that the database holds: the clock may have been set back since the last stop. */
export async function continueIds(db: Db): Promise<void> {
  for (const table of ordered) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.max<string | null>('id').as('latest'))
      .executeTakeFirst();
    if (row?.latest) continueAfter(row.latest);
  }
}
