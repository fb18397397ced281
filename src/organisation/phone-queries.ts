import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** The phones of some people, at most a page of them; the oldest of several. */
export async function listPhones(db: Db, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('address')
    .select(['person_id', 'value'])
    .where('person_id', 'in', ids)
    .where('channel', '=', 'sms')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ person_id, value }) => [person_id, value]));
}
