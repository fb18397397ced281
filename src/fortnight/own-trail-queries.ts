import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** How somebody asked to be taken on, from the addresses that are theirs. */
export function listOwnRequests(db: Db, personId: PersonId) {
  const own = db.selectFrom('address').select('value').where('person_id', '=', personId);
  return db
    .selectFrom('join_request')
    .innerJoin('unit', 'unit.id', 'join_request.unit_id')
    .select(['join_request.name', 'phone', 'telegram_user', 'language', 'unit.code as unit', 'state'])
    .select(['join_request.created_at', 'decided_at'])
    .where((eb) => eb.or([eb('phone', 'in', own), eb('telegram_user', 'in', own)]))
    .orderBy('join_request.id')
    .execute();
}

/** What a coordinator said about answers, without whose they were. */
export function listOwnReviews(db: Db, personId: PersonId) {
  return db
    .selectFrom('review')
    .select(['verdict', 'ready_reason', 'reason', 'reviewed_at'])
    .where('reviewer_id', '=', personId)
    .orderBy('id')
    .execute();
}

/** What was done about somebody, and what they did about others, without who those are. */
export async function listOwnDeeds(db: Db, personId: PersonId) {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'action', 'actor', 'subject'])
    .where((eb) => eb.or([eb('subject', '=', personId), eb('actor', '=', personId)]))
    .orderBy('id')
    .execute();
  return rows.map(({ at, action, actor, subject }) => ({
    at,
    action,
    is_by_me: actor === personId,
    is_about_me: subject === personId,
  }));
}
