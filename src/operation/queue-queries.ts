import type { Instant } from '../clock.ts';
import { type CapKind, capKinds, capReason, heldBackStart } from '../messages/held-back.ts';
import { literal } from '../store/literal.ts';
import type { Db } from '../store/open-database.ts';

export interface Queue {
  readonly waiting: number;
  /** Since when the oldest row has been waiting for its turn; undefined when none is. */
  readonly oldest: Instant | undefined;
}

/** Whoever was told of a trouble has seen to it after so long, or does not mean to. */
const mattersMs = 24 * 3_600_000;

/** What came in and is not handled yet. */
export async function readInboxQueue(db: Db): Promise<Queue> {
  const row = await db
    .selectFrom('inbox')
    .select((eb) => [eb.fn.countAll<number>().as('waiting'), eb.fn.min('received_at').as('oldest')])
    .where('state', '=', literal('waiting'))
    .executeTakeFirst();
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? undefined };
}

/** Whether a message was set aside lately, as it could not be handled. */
export async function isAnySetAside(db: Db, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('inbox')
    .select('id')
    .where('state', '=', literal('dead'))
    .where('handled_at', '>', now - mattersMs)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many messages could not be handled, and when the latest of them came. */
export async function readSetAside(db: Db): Promise<{ count: number; latest: Instant | undefined }> {
  const row = await db
    .selectFrom('inbox')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('received_at').as('latest')])
    .where('state', '=', literal('dead'))
    .executeTakeFirst();
  return { count: row?.count ?? 0, latest: row?.latest ?? undefined };
}

/** As late as this one is what was tried in vain: of fewer, their phones may be off. */
const thirdOldest = 2;

/** What could have gone out by now and has not. What waits for a later moment is late if it was tried before. */
export async function readOutboxQueue(db: Db, now: Instant): Promise<Queue> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => [eb.fn.countAll<number>().as('waiting'), eb.fn.min('not_before').as('oldest')])
    .where('state', '=', literal('waiting'))
    .where('not_before', '<=', now)
    .executeTakeFirst();
  const tried = await findTriedInVain(db);
  const oldest = Math.min(row?.oldest ?? Number.POSITIVE_INFINITY, tried ?? Number.POSITIVE_INFINITY);
  return { waiting: row?.waiting ?? 0, oldest: Number.isFinite(oldest) ? oldest : undefined };
}

/** Since when several messages have been tried in vain, which wait for the next attempt. */
async function findTriedInVain(db: Db): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('due_at')
    .where('state', '=', literal('waiting'))
    .where('attempts', '>', literal(0))
    .where((eb) => eb.or([eb('reason', 'is', null), eb('reason', 'not like', `${heldBackStart}%`)]))
    .orderBy('due_at')
    .limit(1)
    .offset(thirdOldest)
    .executeTakeFirst();
  return row?.due_at;
}

/** The caps that hold something back. */
export async function listCapsHolding(db: Db): Promise<CapKind[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('reason')
    .distinct()
    .where('state', '=', literal('waiting'))
    .where('reason', 'in', capKinds.map(capReason))
    .execute();
  return capKinds.filter((cap) => rows.some(({ reason }) => reason === capReason(cap)));
}

/** Whether something was refused lately for what it says, or held back with it, and is still worth sending. */
export async function isAnyRefused(db: Db, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('refusal', 'is not', null)
    .where('refused_at', '>', now - mattersMs)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
