import { type Expression, type SqlBool, sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { PersonId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { mentionIn, mentions, withoutName } from './mentions.ts';

/** What stands in the place of a text that has been taken out. */
const blank = '{}';
const settled = ['sent', 'failed', 'cancelled', 'expired'] as const;

/**
 * Takes what somebody sent out of the inbox, and every mention of them. The rows stay with the provider's ids, so that
 * a repetition is still known as one. What was not handled yet is not handled any more.
 */
export async function blankInboxOf(
  tx: Tx,
  { addresses, numbers, names }: Traces,
  now: Instant,
): Promise<number> {
  let count = 0;
  for (const { channel, value } of addresses) {
    const conversation = channel === 'sms' ? `sms:${value}` : `telegram:%:${value}`;
    const own = tx.selectFrom('inbox').select('id').where('conversation', 'like', conversation);
    await tx.deleteFrom('call').where('inbox_id', 'in', own).execute();
    await tx.deleteFrom('dialogue').where('conversation', 'like', conversation).execute();
    const result = await tx
      .updateTable('inbox')
      .set({ payload: blank, conversation: 'erased', error: null })
      .set({ state: 'done', handled_at: now })
      .where('conversation', 'like', conversation)
      .executeTakeFirst();
    count += Number(result.numUpdatedRows);
  }
  for (const number of numbers)
    await tx
      .updateTable('inbox')
      .set({ payload: blank, error: null })
      .where('state', '!=', 'waiting')
      .where((eb) => holds(eb.ref('payload'), number))
      .execute();
  for (const name of names) await blankInboxNaming(tx, name);
  return count;
}

/**
 * Takes out what was sent to somebody, and what was sent to others about them; what is still to be said to others does
 * not name them. Returns how many rows were theirs.
 */
export async function blankOutboxOf(
  tx: Tx,
  personId: PersonId | undefined,
  { addresses, numbers, names }: Traces,
): Promise<number> {
  const own = await tx
    .updateTable('outbox')
    .set((eb) => ({ content: blank, address: null, expires_at: eb.ref('created_at') }))
    .where((eb) =>
      eb.or([
        eb('person_id', '=', personId ?? null),
        ...addresses.map(({ value }) => eb('address', '=', value)),
      ]),
    )
    .executeTakeFirst();
  for (const number of numbers)
    await tx
      .updateTable('outbox')
      .set({ content: blank })
      .where('state', 'in', settled)
      .where((eb) => holds(eb.ref('content'), number))
      .execute();
  for (const name of names) await blankOutboxNaming(tx, name);
  for (const word of [...names, ...numbers]) await takeOutOfWaiting(tx, word);
  return Number(own.numUpdatedRows);
}

/** Where somebody is found in what was said: their addresses, and the words that tell who they are. */
export interface Traces {
  readonly addresses: readonly { readonly channel: Channel; readonly value: string }[];
  /** Phones and ids of users: found wherever they stand. */
  readonly numbers: readonly string[];
  /** As somebody typed them, and therefore perhaps any word: found as `mentions` says. */
  readonly names: readonly string[];
}

async function blankInboxNaming(tx: Tx, name: string): Promise<void> {
  const rows = await tx
    .selectFrom('inbox')
    .select(['id', 'payload'])
    .where('state', '!=', 'waiting')
    .where((eb) => mayHold(eb.ref('payload'), mentionIn(name)))
    .execute();
  for (const { id, payload } of rows)
    if (mentions(payload, name))
      await tx.updateTable('inbox').set({ payload: blank, error: null }).where('id', '=', id).execute();
}

async function blankOutboxNaming(tx: Tx, name: string): Promise<void> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'content'])
    .where('state', 'in', settled)
    .where((eb) => mayHold(eb.ref('content'), mentionIn(name)))
    .execute();
  for (const { id, content } of rows)
    if (mentions(content, name))
      await tx.updateTable('outbox').set({ content: blank }).where('id', '=', id).execute();
}

async function takeOutOfWaiting(tx: Tx, word: string): Promise<void> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'content'])
    .where('state', 'in', ['waiting', 'sending'])
    .where((eb) => holds(eb.ref('content'), JSON.stringify(word)))
    .execute();
  for (const { id, content } of rows)
    await tx
      .updateTable('outbox')
      .set({ content: withoutName(content, word) })
      .where('id', '=', id)
      .execute();
}

/** Takes the texts out of at most `limit` rows that came in before that moment. Returns how many. */
export async function blankInboxBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const rows = await tx
    .selectFrom('inbox')
    .select('id')
    .where('received_at', '<', before)
    .where('state', '!=', 'waiting')
    .where('payload', '<>', literal(blank))
    .limit(limit)
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx.deleteFrom('call').where('inbox_id', 'in', ids).execute();
  await tx
    .updateTable('inbox')
    .set({ payload: blank, conversation: 'cleared', error: null })
    .where('id', 'in', ids)
    .execute();
  return ids.length;
}

/** Deletes at most `limit` dialogues that have waited since before that moment: they hold what was typed in them. */
export async function deleteDialoguesBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const old = tx.selectFrom('dialogue').select('conversation').where('changed_at', '<', before).limit(limit);
  const result = await tx.deleteFrom('dialogue').where('conversation', 'in', old).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Takes the texts out of at most `limit` rows that were queued before that moment. Returns how many. */
export async function blankOutboxBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const old = tx
    .selectFrom('outbox')
    .select('id')
    .where('created_at', '<', before)
    .where('state', 'in', settled)
    .where('content', '<>', literal(blank))
    .limit(limit);
  const result = await tx
    .updateTable('outbox')
    .set({ content: blank, address: null, attachment_id: null })
    .where('id', 'in', old)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** `like` takes % and _ for more than they are. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

const holds = (column: Expression<string>, text: string): Expression<SqlBool> =>
  sql<SqlBool>`lower(${column}) like ${`%${escaped(text).toLowerCase()}%`} escape '\\'`;

/** `lower` knows capitals of ASCII alone, and not that İ is an i: where there may be others, anything may stand. */
const mayHold = (column: Expression<string>, name: string): Expression<SqlBool> =>
  sql<SqlBool>`lower(${column}) like ${`%${escaped(name)
    .replaceAll(/[iI]|(?![a-zA-Z])[\p{Lu}\p{Ll}]\p{M}*/gu, '%')
    .toLowerCase()}%`} escape '\\'`;
