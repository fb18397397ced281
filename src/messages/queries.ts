import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import { newId, type OutboxId, type PersonId } from '../store/ids.ts';
import { insertNew } from '../store/insert-new.ts';
import { withoutMember } from '../store/kept-json.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { Outgoing, Recipient } from './outbox.ts';

const insertOutboxRows = insertNew('outbox', ['key']);

/** Queues what must go out; a key that is already there is left as it is. Returns how many are new. */
export function enqueue(tx: Tx, outgoing: readonly Outgoing[], now: Instant): Promise<number> {
  return insertOutboxRows(
    tx,
    outgoing.map((item) => rowOf(item, now)),
  );
}

/** What waits under these keys may go out now, also in quiet hours. At most some hundred keys at a time. */
export async function release(tx: Tx, keys: readonly string[], now: Instant): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((eb) => ({ not_before: now, content: withoutMember(eb.ref('content'), 'quietIn') }))
    .where('key', 'in', keys)
    .where('state', '=', literal('waiting'))
    .where('not_before', '>', now)
    .execute();
}

/**
 * What waits about this topic has become pointless. What is on its way arrives or not, but is not tried again, and what
 * was given up stays so. Returns how many rows were cancelled.
 */
export async function cancelTopic(tx: Tx, topic: string, reason: string): Promise<number> {
  const result = await tx
    .updateTable('outbox')
    .set({ state: 'cancelled', reason })
    .where('topic', '=', topic)
    .where('state', '=', literal('waiting'))
    .executeTakeFirst();
  for (const state of ['sending', 'failed'] as const)
    await tx
      .updateTable('outbox')
      .set((eb) => ({ expires_at: eb.ref('created_at') }))
      .where('topic', '=', topic)
      .where('state', '=', literal(state))
      .execute();
  return Number(result.numUpdatedRows);
}

/** What waits for a person is not to go out any more. */
export async function cancelWaitingTo(tx: Tx, personId: PersonId, reason: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'cancelled', reason })
    .where('person_id', '=', personId)
    .where('state', '=', literal('waiting'))
    .execute();
}

/** Whether a message to the person whose key is this or begins so, with a further part, waits or has gone out. */
export async function isOnItsWay(db: Db, personId: PersonId, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('person_id', '=', personId)
    .where('key', '>=', key)
    .where('key', '<', `${key};`)
    .where('state', 'in', ['waiting', 'sending', 'sent'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Messages that were given up, about topics that begin so. */
export const selectGivenUp = (db: Db, prefix: string) =>
  db
    .selectFrom('outbox')
    .where('outbox.state', '=', literal('failed'))
    .where('outbox.topic', '>=', prefix)
    .where('outbox.topic', '<', `${prefix}~`);

/** How many of those messages there are, whatever came after them: while it is the same, no further one was. */
export async function countEverGivenUp(db: Db, prefix: string): Promise<number> {
  const { count } = await selectGivenUp(db, prefix)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether something about this topic is still to reach the person. */
export async function isTopicWaiting(db: Db, personId: PersonId, topic: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('person_id', '=', personId)
    .where('topic', '=', topic)
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst();
  return row !== undefined;
}

/** The address that is to be used, where it is not looked up. */
const addressIn = (to: Recipient): string | null => {
  if ('telegramUser' in to) return to.telegramUser;
  return 'phone' in to ? (to.phone ?? null) : null;
};

const channelOf = (to: Recipient): Channel | null => {
  if ('telegramUser' in to) return 'telegram';
  return 'person' in to ? (to.channel ?? null) : null;
};

/** Of somebody who is not on the list. */
const languageOf = (to: Recipient): Language | undefined => ('telegramUser' in to ? to.language : undefined);

function rowOf(item: Outgoing, now: Instant) {
  const { screen, about, isSilent = false, isReply = false, placement = 'new', quietIn } = item;
  return {
    id: newId<OutboxId>(),
    key: item.key,
    kind: item.kind,
    topic: item.topic ?? '',
    person_id: 'person' in item.to ? item.to.person : null,
    group_id: 'group' in item.to ? item.to.group : null,
    address: addressIn(item.to),
    channel: channelOf(item.to),
    content: JSON.stringify({
      screen,
      about,
      isSilent,
      isReply,
      placement,
      quietIn,
      language: languageOf(item.to),
    }),
    attachment_id: item.attachment ?? null,
    campaign: item.campaign ?? null,
    is_bulk: item.isBulk ? 1 : 0,
    created_at: now,
    not_before: item.notBefore ?? now,
    expires_at: item.expiresAt ?? null,
    state: 'waiting' as const,
    reason: null,
    refusal: null,
    refused_at: null,
    attempts: 0,
    doubts: 0,
    due_at: item.notBefore ?? now,
    sent_at: null,
    sent_by: null,
    provider_id: null,
    segments: null,
  };
}
