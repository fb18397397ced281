import { z } from 'zod';
import type { Instant } from '../clock.ts';
import { type Language, languages } from '../language.ts';
import { literal } from '../store/dialect.ts';
import type { AttachmentId, GroupId, OutboxId, PersonId, ProgramId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { Screen } from './message.ts';

export interface OutboxRow {
  readonly id: OutboxId;
  readonly key: string;
  readonly kind: string;
  readonly personId: PersonId | null;
  readonly groupId: GroupId | null;
  readonly phone: string | null;
  readonly channel: Channel | null;
  readonly screen: Screen;
  readonly isSilent: boolean;
  readonly isReply: boolean;
  readonly placement: 'new' | 'status';
  readonly quietIn?: ProgramId | undefined;
  readonly language?: Language | undefined;
  readonly attachment: AttachmentId | undefined;
  readonly isBulk: boolean;
  readonly attempts: number;
}

/** What is written into a row when something became of it. */
export interface Outcome {
  readonly id: OutboxId;
  readonly state: 'waiting' | 'sent' | 'failed' | 'expired';
  readonly reason: string | null;
  readonly notBefore?: Instant;
  readonly sentAt?: Instant;
  readonly sentBy?: Channel;
  readonly providerId?: string;
  readonly segments?: number | undefined;
  /** It was not its own doing: the attempt does not count. */
  readonly isUntried?: boolean;
}

/** Takes the next rows and marks them as being sent, so that a crash leaves a trace of what was in flight. */
export async function takeWaiting(db: Db, now: Instant, limit: number): Promise<OutboxRow[]> {
  // Most looks find nothing, and need no transaction for that.
  const next = await findNextMoment(db);
  if (next === undefined || next > now) return [];
  return db.transaction().execute(async (tx) => {
    await expire(tx, now);
    const rows = await selectWaiting(tx, now, limit);
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    await tx.updateTable('outbox').set({ state: 'sending' }).where('id', 'in', ids).execute();
    return rows.map(outboxRowOf);
  });
}

/** The moment at which the next waiting row may go, if there is one. */
export async function findNextMoment(db: Db): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('not_before').as('at'))
    .where('state', '=', literal('waiting'))
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** Records what became of several rows, in one transaction. */
export async function recordOutcomes(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
  for (const outcome of outcomes) {
    await tx
      .updateTable('outbox')
      .set((eb) => ({
        state: outcome.state,
        reason: outcome.reason,
        attempts: eb('attempts', '+', outcome.isUntried ? 0 : 1),
        ...(outcome.notBefore === undefined ? {} : { not_before: outcome.notBefore }),
        sent_at: outcome.sentAt ?? null,
        sent_by: outcome.sentBy ?? null,
        provider_id: outcome.providerId ?? null,
        segments: outcome.segments ?? null,
      }))
      .where('id', '=', outcome.id)
      .execute();
  }
}

/** What must arrive is sent again when nobody knows whether it went out; the duplicates are those in flight at a crash. */
const mustArrive = ['tasks', 'result', 'board', 'review', 'join-request', 'notice', 'alert'];

/** After a crash: rows that were in flight. Returns how many are sent again and how many are given up. */
export async function recoverInFlight(db: Db): Promise<{ again: number; givenUp: number }> {
  return db.transaction().execute(async (tx) => {
    const again = await tx
      .updateTable('outbox')
      .set({ state: 'waiting', reason: 'outcome unknown: sent again' })
      .where('state', '=', literal('sending'))
      .where('kind', 'in', mustArrive)
      .executeTakeFirst();
    const givenUp = await tx
      .updateTable('outbox')
      .set({ state: 'failed', reason: 'outcome unknown: not sent again' })
      .where('state', '=', literal('sending'))
      .executeTakeFirst();
    return { again: Number(again.numUpdatedRows), givenUp: Number(givenUp.numUpdatedRows) };
  });
}

async function expire(tx: Tx, now: Instant): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'expired', reason: 'its time has passed' })
    .where('state', '=', literal('waiting'))
    .where('expires_at', '<=', now)
    .execute();
}

const selectWaiting = (db: Db, now: Instant, limit: number) =>
  db
    .selectFrom('outbox')
    .select([
      'id',
      'key',
      'kind',
      'person_id',
      'group_id',
      'phone',
      'channel',
      'content',
      'attachment_id',
      'is_bulk',
      'attempts',
    ])
    .where('state', '=', literal('waiting'))
    .where('not_before', '<=', now)
    .orderBy('is_bulk')
    .orderBy('not_before')
    .orderBy('id')
    .limit(limit)
    .execute();

/** The content was written by `enqueue` from an Outgoing; only its outline is checked here. */
const contentShape = z.object({
  screen: z.custom<Screen>((value) => typeof value === 'object' && value !== null && 'message' in value),
  isSilent: z.boolean(),
  isReply: z.boolean(),
  placement: z.enum(['new', 'status']),
  quietIn: z.custom<ProgramId>((value) => typeof value === 'string').optional(),
  language: z.enum(languages).optional(),
});

type WaitingRow = Awaited<ReturnType<typeof selectWaiting>>[number];

function outboxRowOf(row: WaitingRow): OutboxRow {
  const content = contentShape.parse(JSON.parse(row.content));
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    personId: row.person_id,
    groupId: row.group_id,
    phone: row.phone,
    channel: row.channel,
    ...content,
    attachment: row.attachment_id ?? undefined,
    isBulk: row.is_bulk === 1,
    attempts: row.attempts,
  };
}
