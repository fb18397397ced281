import type { Instant } from '../../clock.ts';
import { literal } from '../../store/dialect.ts';
import type { PersonId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';

/** How many texts with this very content have gone to the person since then. */
export async function countEqualTexts(
  db: Db,
  { person, content }: { person: PersonId; content: string },
  since: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', person)
    .where('content', '=', content)
    .where('sent_by', '=', literal('sms'))
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How often the person has been told, since then, that a text was not understood. */
export async function countUnclearReplies(db: Db, person: PersonId, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', person)
    .where('created_at', '>', since)
    .where('content', 'like', '%"key":"note-kept"%')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How many rows have a key that begins so. */
export async function countKeysFrom(db: Db, start: string): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('key', '>=', start)
    .where('key', '<', `${start};`)
    .executeTakeFirstOrThrow();
  return row.count;
}

export interface SentSegments {
  readonly phone: string;
  readonly segments: number;
}

/** Segments that have gone to each phone since then. */
export function listSentSegments(db: Db, since: Instant): Promise<SentSegments[]> {
  return db
    .selectFrom('outbox')
    .innerJoin('address', 'address.person_id', 'outbox.person_id')
    .select((eb) => ['address.value as phone', eb.fn.sum<number>('outbox.segments').as('segments')])
    .where('outbox.sent_by', '=', literal('sms'))
    .where('outbox.sent_at', '>=', since)
    .where('outbox.segments', 'is not', null)
    .where('address.channel', '=', 'sms')
    .groupBy('address.value')
    .execute();
}
