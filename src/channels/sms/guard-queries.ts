import { unclearReplies } from '../../../conversations/unclear-replies.ts';
import type { Instant } from '../../clock.ts';
import { welcomeKey } from '../../fortnight/welcome-by-sms.ts';
import type { OutboxId, PersonId } from '../../store/ids.ts';
import { literal } from '../../store/literal.ts';
import type { Db } from '../../store/open-database.ts';

/** Who gets texts: somebody on the list, on whichever of their phones, or a phone that is on no list. */
export type Texted = { readonly personId: PersonId } | { readonly phone: string };

/** How many texts with this very content have gone to them since then. */
export async function countEqualTexts(
  db: Db,
  { to, content }: { to: Texted; content: string },
  since: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) =>
      'personId' in to
        ? eb('person_id', '=', to.personId)
        : eb('person_id', 'is', null).and('address', '=', to.phone),
    )
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
    .where((eb) => eb.or(unclearReplies.map((key) => eb('content', 'like', `%"key":"${key}"%`))))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How often a phone that is nobody's has been told something of this topic since then. */
export async function countToldOf(
  db: Db,
  { phone, topic }: { phone: string; topic: string },
  since: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('address', '=', phone)
    .where('person_id', 'is', null)
    .where('topic', '=', topic)
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** When the text that welcomes a person may go out, while it has not gone; undefined for that text itself. */
export async function findWaitingWelcome(
  db: Db,
  { personId, except }: { personId: PersonId; except: OutboxId },
): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('not_before')
    .where('key', '=', welcomeKey(personId))
    .where('state', 'in', ['waiting', 'sending'])
    .where('id', '!=', except)
    .executeTakeFirst();
  return row?.not_before;
}

export interface SentSegments {
  readonly to: Texted;
  /** The one that was written from, or else the person's first; empty when they have none any more. */
  readonly phone: string;
  readonly segments: number;
}

/** Segments that have gone since then, to people and to phones that are on no list. */
export async function listSentSegments(db: Db, since: Instant): Promise<SentSegments[]> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => [
      'outbox.person_id',
      eb.fn
        .coalesce(
          'outbox.address',
          eb
            .selectFrom('address')
            .select(({ fn }) => fn.min('address.value').as('value'))
            .whereRef('address.person_id', '=', 'outbox.person_id')
            .where('address.channel', '=', 'sms'),
        )
        .as('phone'),
      eb.fn.sum<number>('outbox.segments').as('segments'),
    ])
    .where('outbox.sent_by', '=', literal('sms'))
    .where('outbox.sent_at', '>=', since)
    .where('outbox.segments', 'is not', null)
    .groupBy(['outbox.person_id', 'outbox.address'])
    .execute();
  return rows.map(({ person_id: personId, phone, segments }) => ({
    to: personId === null ? { phone: phone ?? '' } : { personId },
    phone: phone ?? '',
    segments,
  }));
}
