import type { Instant } from '../../clock.ts';
import type { Db } from '../../store/open-database.ts';

/** Whether answers from before a close still count just now. */
export async function hasGraceRunning(db: Db, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('cycle')
    .select('id')
    .where('state', 'in', ['open', 'closed'])
    .where('closes_at', '<=', now)
    .where('final_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}
