import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Instant } from '../clock.ts';
import { type Language, languages } from '../language.ts';
import { parseJson } from '../parse-json.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { AttachmentId, GroupId, OutboxId, PersonId, ProgramId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { Screen } from './message.ts';
import { type Placement, placements } from './outbox.ts';
import type { Refusal } from './refusal.ts';

export interface OutboxRow {
  readonly id: OutboxId;
  readonly key: string;
  readonly kind: string;
  readonly personId: PersonId | null;
  readonly groupId: GroupId | null;
  readonly address: string | null;
  readonly channel: Channel | null;
  readonly screen: Screen;
  readonly isSilent: boolean;
  readonly isReply: boolean;
  readonly placement: Placement;
  readonly quietIn?: ProgramId | undefined;
  readonly language?: Language | undefined;
  readonly attachment: AttachmentId | undefined;
  readonly campaign: string | null;
  readonly isBulk: boolean;
  readonly attempts: number;
  /** After how many attempts nobody knew whether it had arrived. */
  readonly doubts: number;
}

/** What is written into a row when something became of it. */
export interface Outcome {
  readonly id: OutboxId;
  readonly state: 'waiting' | 'sent' | 'failed' | 'expired';
  readonly reason: string | null;
  readonly refusal?: Refusal;
  readonly refusedAt?: Instant;
  readonly notBefore?: Instant;
  readonly sentAt?: Instant;
  readonly sentBy?: Channel;
  readonly providerId?: string;
  readonly segments?: number | undefined;
  /** It was not its own doing: the attempt does not count. */
  readonly isUntried?: boolean;
  /** Nobody knows whether it arrived. */
  readonly isDoubtful?: boolean;
}

/**
 * The next rows that may go, what people wait for first; those whose time has passed or that cannot be read are set
 * aside.
 */
export async function listWaiting(db: Db, now: Instant, limit: number): Promise<OutboxRow[]> {
  // Most looks find nothing, and need no transaction for that.
  while (await isAnyExpired(db, now)) {
    await db.transaction().execute((tx) => expire(tx, now));
    // Those of a whole cycle may expire at once: others have their turn in between.
    await setImmediate();
  }
  const rows = await selectWaiting(db, { now, limit });
  const readable = rows.map(outboxRowOf);
  for (const [index, row] of rows.entries())
    if (readable[index] === undefined) await db.transaction().execute((tx) => setAside(tx, row.id));
  return readable.filter((row) => row !== undefined);
}

const setAside = (tx: Tx, id: OutboxId): Promise<void> =>
  recordOutcome(tx, { id, state: 'failed', reason: 'cannot be read' });

/** The moments from which the next waiting rows may go, the earliest first. */
export function listNextMoments(db: Db, limit: number): Promise<{ id: OutboxId; not_before: Instant }[]> {
  return selectNextMoments(db, { limit });
}

interface Leaving {
  readonly id: OutboxId;
  readonly channel: Channel;
  /** Of a person, who may have several; null for a group. */
  readonly address: string | null;
  readonly now: Instant;
}

/** Marks a row as being sent, so that a crash leaves a trace of what was in flight. False: it must not go any more. */
export async function markLeaving(tx: Tx, leaving: Leaving): Promise<boolean> {
  return (await updateLeaving(tx, leaving)).length > 0;
}

/** Records what became of a row, unless it was cancelled before it left. */
export async function recordOutcome(tx: Tx, outcome: Outcome): Promise<void> {
  await updateOutcome(tx, {
    id: outcome.id,
    state: outcome.state,
    reason: outcome.reason,
    refusal: outcome.refusal ?? null,
    refusedAt: outcome.refusedAt ?? null,
    attempts: outcome.isUntried ? 0 : 1,
    doubts: outcome.isDoubtful ? 1 : 0,
    notBefore: outcome.notBefore ?? null,
    sentAt: outcome.sentAt ?? null,
    sentBy: outcome.sentBy ?? null,
    providerId: outcome.providerId ?? null,
    segments: outcome.segments ?? null,
  });
}

/** A text that a gateway has taken stands in its list a little later: it is not looked up before. */
export const listedAfterMs = 15_000;

export interface InFlight extends Pick<OutboxRow, 'id' | 'kind' | 'attempts' | 'doubts'> {
  readonly channel: Channel;
}

/** What is on its way: never more than a few of each channel. */
export async function listInFlight(tx: Tx): Promise<InFlight[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'kind', 'attempts', 'doubts', 'sent_by'])
    .where('state', '=', literal('sending'))
    .execute();
  return rows.map(({ sent_by, ...row }) => Object.assign(row, { channel: sent_by ?? 'telegram' }));
}

const expiredAtOnce = 500;

async function isAnyExpired(db: Db, now: Instant): Promise<boolean> {
  const [row] = await selectExpired(db, { now });
  return row !== undefined;
}

async function expire(tx: Tx, now: Instant): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'expired', reason: 'its time has passed' })
    .where(
      'id',
      'in',
      tx
        .selectFrom('outbox')
        .select('id')
        .where('state', '=', literal('waiting'))
        .where('expires_at', '<=', now)
        .limit(expiredAtOnce),
    )
    .execute();
}

const updateLeaving = compileOnce((db, slot: SlotsOf<Leaving>) =>
  db
    .updateTable('outbox')
    .set({ state: 'sending', sent_by: slot('channel'), address: slot('address') })
    .where('id', '=', slot('id'))
    .where('state', '=', literal('waiting'))
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', slot('now'))]))
    .returning('id'),
);

interface WrittenOutcome {
  readonly id: OutboxId;
  readonly state: Outcome['state'];
  readonly reason: string | null;
  readonly refusal: Refusal | null;
  readonly refusedAt: Instant | null;
  /** How many attempts it adds. */
  readonly attempts: number;
  /** How many doubts it adds. */
  readonly doubts: number;
  /** Null leaves it as it is. */
  readonly notBefore: Instant | null;
  readonly sentAt: Instant | null;
  readonly sentBy: Channel | null;
  readonly providerId: string | null;
  readonly segments: number | null;
}

const updateOutcome = compileOnce((db, slot: SlotsOf<WrittenOutcome>) =>
  db
    .updateTable('outbox')
    .set((eb) => ({
      state: slot('state'),
      reason: slot('reason'),
      refusal: slot('refusal'),
      refused_at: slot('refusedAt'),
      attempts: eb('attempts', '+', slot('attempts')),
      doubts: eb('doubts', '+', slot('doubts')),
      not_before: eb.fn.coalesce(slot('notBefore'), 'not_before'),
      sent_at: slot('sentAt'),
      sent_by: slot('sentBy'),
      provider_id: slot('providerId'),
      segments: slot('segments'),
    }))
    .where('id', '=', slot('id'))
    .where('state', 'in', ['waiting', 'sending'])
    .returning('id'),
);

const selectExpired = compileOnce((db, slot: SlotsOf<{ now: Instant }>) =>
  db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', literal('waiting'))
    .where('expires_at', '<=', slot('now'))
    .limit(1),
);

const selectNextMoments = compileOnce((db, slot: SlotsOf<{ limit: number }>) =>
  db
    .selectFrom('outbox')
    .select(['id', 'not_before'])
    .where('state', '=', literal('waiting'))
    .orderBy('not_before')
    .limit(slot('limit')),
);

const selectWaiting = compileOnce((db, slot: SlotsOf<{ now: Instant; limit: number }>) =>
  db
    .selectFrom('outbox')
    .select([
      'id',
      'key',
      'kind',
      'person_id',
      'group_id',
      'address',
      'channel',
      'content',
      'attachment_id',
      'campaign',
      'is_bulk',
      'attempts',
      'doubts',
    ])
    .where('state', '=', literal('waiting'))
    .where('not_before', '<=', slot('now'))
    .orderBy('is_bulk')
    .orderBy('not_before')
    .orderBy('id')
    .limit(slot('limit')),
);

/** The content was written by `enqueue` from an Outgoing; only its outline is checked here. */
const contentShape = z.object({
  screen: z.custom<Screen>((value) => typeof value === 'object' && value !== null && 'message' in value),
  isSilent: z.boolean(),
  isReply: z.boolean(),
  placement: z.enum(placements),
  quietIn: z.custom<ProgramId>((value) => typeof value === 'string').optional(),
  language: z.enum(languages).optional(),
});

type WaitingRow = Awaited<ReturnType<typeof selectWaiting>>[number];

/** Undefined for a row that this version cannot read: it must not stand before those behind it. */
function outboxRowOf(row: WaitingRow): OutboxRow | undefined {
  const content = contentShape.safeParse(parseJson(row.content)).data;
  return (
    content && {
      id: row.id,
      key: row.key,
      kind: row.kind,
      personId: row.person_id,
      groupId: row.group_id,
      address: row.address,
      channel: row.channel,
      ...content,
      attachment: row.attachment_id ?? undefined,
      campaign: row.campaign,
      isBulk: row.is_bulk === 1,
      attempts: row.attempts,
      doubts: row.doubts,
    }
  );
}
