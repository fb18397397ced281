import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../../clock.ts';
import { isHeldBack } from '../../messages/held-back.ts';
import type { Refusal } from '../../messages/refusal.ts';
import { type OutboxId, type PersonId, parseId } from '../../store/ids.ts';
import { literal } from '../../store/literal.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import type { Database } from '../../store/schema.ts';
import { type Failure, optedOut, type ReportedStatus } from './gateway.ts';

/** What is known about a text before it is sent. */
export interface TextHistory {
  readonly createdAt: Instant;
  readonly content: string;
  /** It was tried before, or may have been. */
  readonly wasTried: boolean;
  /** Why it was held back the last time. */
  readonly heldBack: string | undefined;
  /** How many of its messages are known to have failed. */
  readonly failedMessages: number;
}

export async function getHistory(db: Db, id: OutboxId): Promise<TextHistory> {
  const row = await db
    .selectFrom('outbox')
    .select(['created_at', 'content', 'attempts', 'reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { failed } = await db
    .selectFrom('delivery_report')
    .select((eb) => eb.fn.countAll<number>().as('failed'))
    .where('outbox_id', '=', id)
    .where('status', '=', 'failed')
    .executeTakeFirstOrThrow();
  const heldBack = row.reason !== null && isHeldBack(row.reason) ? row.reason : undefined;
  const wasTried = row.attempts > 0 || (row.reason !== null && heldBack === undefined);
  return { createdAt: row.created_at, content: row.content, wasTried, heldBack, failedMessages: failed };
}

/** The row of an id that came from outside. */
export async function findOutboxId(db: Db, text: string): Promise<OutboxId | undefined> {
  const id = asOutboxId(text);
  if (id === undefined) return undefined;
  const row = await db.selectFrom('outbox').select('id').where('id', '=', id).executeTakeFirst();
  return row?.id;
}

function asOutboxId(text: string): OutboxId | undefined {
  try {
    return parseId<OutboxId>(text);
  } catch {
    return undefined;
  }
}

/** The message of that row which the gateway has spoken of and which has not failed. */
export async function findLivingMessage(db: Db, id: OutboxId): Promise<string | undefined> {
  const rows = await db
    .selectFrom('delivery_report')
    .select(['message_id', 'status'])
    .where('outbox_id', '=', id)
    .execute();
  const failed = new Set(rows.filter(({ status }) => status === 'failed').map((row) => row.message_id));
  return rows.find((row) => !failed.has(row.message_id))?.message_id;
}

/** Whether a message of the provider belongs to another row. */
export async function isTaken(db: Db, providerId: string, by: OutboxId): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('sent_by', '=', literal('sms'))
    .where('id', '!=', by)
    .executeTakeFirst();
  if (row) return true;
  const reported = await db
    .selectFrom('delivery_report')
    .select('outbox_id')
    .where('message_id', '=', providerId)
    .where((eb) => eb.or([eb('outbox_id', '!=', by), eb('status', '=', 'failed')]))
    .executeTakeFirst();
  return reported !== undefined;
}

export async function listStatuses(db: Db, messageId: string): Promise<ReportedStatus[]> {
  const rows = await db
    .selectFrom('delivery_report')
    .select('status')
    .where('message_id', '=', messageId)
    .execute();
  return rows.map(({ status }) => status);
}

export interface NewReport {
  readonly messageId: string;
  readonly status: ReportedStatus;
  readonly outboxId: OutboxId;
  readonly failure: Failure | undefined;
  readonly isSettled: boolean;
}

export async function insertReport(tx: Tx, report: NewReport, now: Instant): Promise<void> {
  await tx
    .insertInto('delivery_report')
    .values({
      message_id: report.messageId,
      status: report.status,
      outbox_id: report.outboxId,
      failure: report.failure?.failure ?? null,
      reason: report.failure?.reason ?? null,
      reported_at: now,
      is_settled: report.isSettled ? 1 : 0,
    })
    .onConflict((conflict) => conflict.columns(['message_id', 'status']).doNothing())
    .execute();
}

export interface OpenFailure {
  readonly messageId: string;
  readonly outboxId: OutboxId;
  readonly personId: PersonId | null;
  /** The phone that it went to. */
  readonly address: string | null;
  readonly failure: string;
  readonly reason: string;
  /** How many messages of the row have failed. */
  readonly failedMessages: number;
  /** The row has been sent anew since, or has come to another end: there is nothing left to do. */
  readonly isPast: boolean;
}

const countFailed = (eb: ExpressionBuilder<Database, 'outbox'>) =>
  eb
    .selectFrom('delivery_report as failed')
    .select((inner) => inner.fn.countAll<number>().as('count'))
    .whereRef('failed.outbox_id', '=', 'outbox.id')
    .where('failed.status', '=', 'failed');

/** Failures that nothing has been done about, of one row or of all that are not on their way just now. */
export async function listOpenFailures(db: Db, only?: OutboxId): Promise<OpenFailure[]> {
  const rows = await db
    .selectFrom('delivery_report')
    .innerJoin('outbox', 'outbox.id', 'delivery_report.outbox_id')
    .select((eb) => [
      'delivery_report.message_id',
      'delivery_report.failure',
      'delivery_report.reason',
      'outbox.id',
      'outbox.person_id',
      'outbox.address',
      countFailed(eb).as('failed_messages'),
      'outbox.state',
      'outbox.provider_id',
    ])
    .where('delivery_report.is_settled', '=', literal(0))
    .where('outbox.state', '!=', 'sending')
    .$if(only !== undefined, (query) => query.where('outbox.id', '=', only ?? null))
    .limit(500)
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    outboxId: row.id,
    personId: row.person_id,
    address: row.address,
    failure: row.failure ?? 'unforeseen',
    reason: row.reason ?? 'failed',
    failedMessages: row.failed_messages ?? 0,
    // One that waits has nothing out but the message whose outcome nobody knew until now.
    isPast: row.state !== 'waiting' && (row.state !== 'sent' || row.provider_id !== row.message_id),
  }));
}

/**
 * The last moment since then from which on the gateway has said of so many different people's texts that it is at fault
 * itself.
 */
export async function findFault(
  db: Db,
  { people, since, now }: { people: number; since: Instant; now: Instant },
): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('delivery_report')
    .innerJoin('outbox', 'outbox.id', 'delivery_report.outbox_id')
    .select((eb) => eb.fn.max('delivery_report.reported_at').as('at'))
    .where('delivery_report.failure', '=', literal('gateway'))
    .where('delivery_report.reported_at', '>', since)
    .where('delivery_report.reported_at', '<=', now)
    .groupBy((eb) => eb.fn.coalesce('outbox.person_id', 'outbox.address'))
    .orderBy('at', 'desc')
    .limit(1)
    .offset(people - 1)
    .executeTakeFirst();
  return row?.at;
}

/** How often the gateway has said of this text that it is at fault itself. */
export async function countFaults(db: Db, id: OutboxId): Promise<number> {
  const { faults } = await db
    .selectFrom('delivery_report')
    .select((eb) => eb.fn.countAll<number>().as('faults'))
    .where('outbox_id', '=', id)
    .where('failure', '=', literal('gateway'))
    .executeTakeFirstOrThrow();
  return faults;
}

export async function settleReport(tx: Tx, messageId: string): Promise<void> {
  await tx
    .updateTable('delivery_report')
    .set({ is_settled: 1 })
    .where('message_id', '=', messageId)
    .where('status', '=', 'failed')
    .execute();
}

/** A text that did not arrive: it waits for its next try, or is given up. */
export async function reopenText(
  tx: Tx,
  id: OutboxId,
  to: {
    readonly state: 'waiting' | 'failed';
    readonly reason: string;
    readonly notBefore: Instant;
    /** It was not its own doing: the attempt does not count. */
    readonly isUntried?: boolean;
    readonly refusal?: { readonly refusal: Refusal; readonly refusedAt: Instant } | undefined;
  },
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: to.state, reason: to.reason, not_before: to.notBefore, sent_at: null, provider_id: null })
    .set((eb) => ({
      attempts: eb
        .case()
        .when('attempts', '>', 0)
        .then(eb('attempts', '-', to.isUntried ? 1 : 0))
        .else(0)
        .end(),
    }))
    .set({ refusal: to.refusal?.refusal ?? null, refused_at: to.refusal?.refusedAt ?? null })
    .where('id', '=', id)
    .where('state', 'in', ['sent', 'waiting'])
    .execute();
}

/**
 * The phone takes texts again. One that the carrier has stopped stays as it is, unless that is over too. False: it had
 * not been given up, or stays so.
 */
export async function reviveAddress(
  tx: Tx,
  phone: string,
  { evenAfterOptOut }: { evenAfterOptOut: boolean },
): Promise<boolean> {
  const result = await tx
    .updateTable('address')
    .set({ state: 'active', reason: null })
    .where('channel', '=', 'sms')
    .where('value', '=', phone)
    .where('state', '=', 'unreachable')
    .$if(!evenAfterOptOut, (query) =>
      query.where((eb) => eb.or([eb('reason', 'is', null), eb('reason', 'not like', `${optedOut}%`)])),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
