import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';
import type { Channel } from '../store/words.ts';

/** What stands in the place of a text that has been taken out. */
const blank = '{}';
const settled = ['sent', 'failed', 'cancelled', 'expired'] as const;

/**
 * Takes what somebody sent out of the inbox, and every mention of them. The rows stay with the provider's ids, so that
 * a repetition is still known as one. What was not handled yet is not handled any more.
 */
export async function blankInboxOf(tx: Tx, { addresses, mentions }: Traces, now: Instant): Promise<number> {
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
  if (mentions.length === 0) return count;
  await tx
    .updateTable('inbox')
    .set({ payload: blank, error: null })
    .where('state', '!=', 'waiting')
    .where((eb) => eb.or(mentions.map((mention) => holds(eb.ref('payload'), mention))))
    .execute();
  return count;
}

/**
 * Takes out what was sent to somebody, and what was sent to others about them; what is still to be said to others does
 * not name them. Returns how many rows were theirs.
 */
export async function blankOutboxOf(
  tx: Tx,
  personId: PersonId | undefined,
  { addresses, mentions }: Traces,
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
  for (const mention of mentions) {
    await tx
      .updateTable('outbox')
      .set({ content: blank })
      .where('state', 'in', settled)
      .where((eb) => holds(eb.ref('content'), mention))
      .execute();
    await tx
      .updateTable('outbox')
      .set((eb) => ({
        content: eb.fn<string>('replace', ['content', eb.val(`"${mention}"`), eb.val('"–"')]),
      }))
      .where('state', 'in', ['waiting', 'sending'])
      .where((eb) => holds(eb.ref('content'), `"${mention}"`))
      .execute();
  }
  return Number(own.numUpdatedRows);
}

/** Where somebody is found in what was said: their addresses, and the words that tell who they are. */
export interface Traces {
  readonly addresses: readonly { readonly channel: Channel; readonly value: string }[];
  /** As they stand in JSON. */
  readonly mentions: readonly string[];
}

/** Takes the texts out of at most `limit` rows that came in before that moment. Returns how many. */
export async function blankInboxBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const old = (eb: ExpressionBuilder<Database, 'inbox'>) =>
    eb
      .selectFrom('inbox')
      .select('id')
      .where('received_at', '<', before)
      .where('state', '!=', 'waiting')
      .where('payload', '!=', blank)
      .limit(limit);
  await tx
    .deleteFrom('call')
    .where('inbox_id', 'in', (eb) => eb.selectFrom('inbox').select('id').where('received_at', '<', before))
    .execute();
  const result = await tx
    .updateTable('inbox')
    .set({ payload: blank, conversation: 'cleared', error: null })
    .where((eb) => eb('id', 'in', old(eb)))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Dialogues that have waited since before that moment hold what was typed in them. */
export async function deleteDialoguesBefore(tx: Tx, before: Instant): Promise<number> {
  const result = await tx.deleteFrom('dialogue').where('changed_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Takes the texts out of at most `limit` rows that were queued before that moment. Returns how many. */
export async function blankOutboxBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const old = (eb: ExpressionBuilder<Database, 'outbox'>) =>
    eb
      .selectFrom('outbox')
      .select('id')
      .where('created_at', '<', before)
      .where('state', 'in', settled)
      .where('content', '!=', blank)
      .limit(limit);
  const result = await tx
    .updateTable('outbox')
    .set({ content: blank, address: null, attachment_id: null })
    .where((eb) => eb('id', 'in', old(eb)))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** `like` takes % and _ for more than they are. */
const holds = (column: Expression<string>, text: string): Expression<SqlBool> =>
  sql<SqlBool>`${column} like ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} escape '\\'`;
