import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../clock.ts';
import type { OutboxId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';
import { isLatest } from './latest-queries.ts';

/** Which messages: all that fit everything that is given. */
export interface Chosen {
  readonly key?: string | undefined;
  readonly kind?: string | undefined;
  readonly campaign?: string | undefined;
}

/** A message that has failed for good. */
export interface GivenUp {
  readonly id: OutboxId;
  readonly key: string;
  readonly kind: string;
  readonly campaign: string | null;
  readonly reason: string | null;
}

/** Whether there is a message of that choice, whatever became of it. */
export async function isAnyChosen(db: Db, chosen: Chosen): Promise<boolean> {
  const row = await choose(db, chosen).select('outbox.id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function countGivenUp(db: Db, chosen: Chosen): Promise<number> {
  const { count } = await choose(db, chosen)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('outbox.state', '=', literal('failed'))
    .executeTakeFirstOrThrow();
  return count;
}

const replyMs = 24 * 3_600_000;

/**
 * What was given up and is still worth sending: its time has not passed, nothing newer has taken its place, its words
 * are still there, its reader has not stopped, can be reached and has not been erased, and if it is a reply, they still
 * know to what. Oldest first.
 */
export function listWorthSending(db: Db, chosen: Chosen, now: Instant): Promise<GivenUp[]> {
  return choose(db, chosen)
    .select(['outbox.id', 'outbox.key', 'outbox.kind', 'outbox.campaign', 'outbox.reason'])
    .where('outbox.state', '=', literal('failed'))
    .where('outbox.content', '!=', '{}')
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .where((eb) => eb.or([eb('key', 'not like', 'reply:%'), eb('created_at', '>', now - replyMs)]))
    .where(hasReader)
    .where(isLatest)
    .orderBy('outbox.id')
    .execute();
}

/**
 * What was refused in these campaigns for what it says goes on its own from now on, chosen or not: it would stop the
 * others again at once, and refused again, it stops nobody.
 */
export async function releaseCampaigns(tx: Tx, campaigns: readonly string[]): Promise<void> {
  if (campaigns.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ campaign: null })
    .where('campaign', 'in', campaigns)
    .where('refusal', 'in', ['content', 'filtered'])
    .execute();
}

/** They wait again, with all their attempts. */
export async function reopen(tx: Tx, ids: readonly OutboxId[], now: Instant): Promise<number> {
  const result = await tx
    .updateTable('outbox')
    .set({
      state: 'waiting',
      attempts: 0,
      doubts: 0,
      not_before: now,
      due_at: now,
      refusal: null,
      refused_at: null,
    })
    .where('id', 'in', ids)
    .where('state', '=', literal('failed'))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

const choose = (db: Db, { key, kind, campaign }: Chosen) =>
  db
    .selectFrom('outbox')
    .$if(key !== undefined, (query) => query.where('outbox.key', '=', key ?? ''))
    .$if(kind !== undefined, (query) => query.where('outbox.kind', '=', kind ?? ''))
    .$if(campaign !== undefined, (query) => query.where('outbox.campaign', '=', campaign ?? ''));

type Outbox = ExpressionBuilder<Database, 'outbox'>;

const hasReader = (eb: Outbox) =>
  eb.or([
    eb.and([eb('outbox.person_id', 'is', null), eb('outbox.group_id', 'is', null)]),
    eb.exists(
      eb
        .selectFrom('group')
        .select('group.id')
        .whereRef('group.id', '=', 'outbox.group_id')
        .where('group.state', '=', 'active'),
    ),
    eb.exists(
      eb
        .selectFrom('person')
        .innerJoin('address', 'address.person_id', 'person.id')
        .select('address.id')
        .whereRef('person.id', '=', 'outbox.person_id')
        .where('person.stopped_at', 'is', null)
        .where('address.state', '=', 'active')
        .where((on) =>
          on.or([on('person.channel', '=', ''), on('person.channel', '=', on.ref('address.channel'))]),
        )
        .where((on) =>
          on.or([on('outbox.channel', 'is', null), on('outbox.channel', '=', on.ref('address.channel'))]),
        ),
    ),
  ]);
