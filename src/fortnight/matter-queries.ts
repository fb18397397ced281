import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { GroupId, JoinRequestId, NoteId, PersonId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db } from '../store/open-database.ts';

/** Where the messages of a matter went, or are to go; their keys begin with the matter's. */
export async function listTold(db: Db, matterKey: string): Promise<(PersonId | GroupId)[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['person_id', 'group_id'])
    .where('key', '>=', `${matterKey}:`)
    .where('key', '<', `${matterKey};`)
    .execute();
  return rows.flatMap(({ person_id, group_id }) => group_id ?? person_id ?? []);
}

/** Whether a matter has come to somebody who could act, or is on its way and not held back any more. */
export async function isToldBy(db: Db, matterKey: string, now: Instant): Promise<boolean> {
  const row = await messagesOf(db, sql.val(matterKey)).where('not_before', '<=', now).executeTakeFirst();
  return row !== undefined;
}

/** Requests to join that wait, and have come to nobody who could decide. */
export async function listUnheardRequests(db: Db): Promise<JoinRequestId[]> {
  const rows = await db
    .selectFrom('join_request')
    .select('id')
    .where('state', '=', literal('waiting'))
    .where((eb) => eb.not(eb.exists(messagesOf(db, sql`'join-request:' || join_request.id`))))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Wishes of that moment and later that have come to nobody who could act. */
export async function listUnheardWishes(db: Db, since: Instant): Promise<NoteId[]> {
  const rows = await db
    .selectFrom('note')
    .select('id')
    .where('received_at', '>=', since)
    .where('wish', 'is not', null)
    .where((eb) => eb.not(eb.exists(messagesOf(db, sql`'wish:' || note.id`))))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** To coordinators: what has arrived or is still on its way. */
const messagesOf = (db: Db, key: RawBuilder<string>) =>
  db
    .selectFrom('outbox')
    .select('outbox.id')
    .where('outbox.key', '>=', sql<string>`${key} || ':'`)
    .where('outbox.key', '<', sql<string>`${key} || ';'`)
    .where('outbox.state', 'in', ['waiting', 'sending', 'sent'])
    .where((eb) => eb.or([eb('person_id', 'is not', null), eb('group_id', 'is not', null)]));
