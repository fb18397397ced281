import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { moveGroup, updateGroup } from '../organisation/group-queries.ts';
import { setReachable } from '../organisation/person-queries.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { OutboxRow, Outcome } from './delivery-queries.ts';
import { failed, mayGoAgain, putOff, refused, retry } from './outcome.ts';
import type { Parcel, Sent } from './sender.ts';

export interface Concluding {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Tried {
  readonly row: OutboxRow;
  readonly parcel: Parcel;
  readonly channel: Channel;
}

type Failure = Extract<Sent, { type: 'failed' }>;

const gatewayPauseMs = 60_000;

/**
 * Turns the answer of the other side into what stands in the row, and acts on it. Undefined: it was withdrawn
 * meanwhile, and the row says so already.
 */
export async function conclude(options: Concluding, tried: Tried, sent: Sent): Promise<Outcome | undefined> {
  const now = options.clock.now();
  const { row, parcel, channel } = tried;
  switch (sent.type) {
    case 'withdrawn':
      return undefined;
    case 'later':
      return putOff(row, sent.reason ?? null, now + sent.afterMs);
    case 'failed':
      return concludeFailure(options, tried, sent);
    case 'sent': {
      const { providerId, segments } = sent;
      await noteWell(options, parcel).catch((error: unknown) =>
        options.log.warn({ error, outboxId: row.id }, 'what a message shows of its group cannot be kept'),
      );
      return { id: row.id, state: 'sent', reason: null, sentAt: now, sentBy: channel, providerId, segments };
    }
  }
}

function concludeFailure(options: Concluding, tried: Tried, failure: Failure): Outcome | Promise<Outcome> {
  const { row, channel } = tried;
  const now = options.clock.now();
  const { reason, retryAfterMs: atLeastMs } = failure;
  switch (failure.failure) {
    case 'unreachable':
      return markUnreachable(options, tried, reason);
    case 'moved':
      return moveAlong(options, tried, failure);
    case 'rights':
      return noteProblem(options, tried, reason);
    case 'content':
    case 'filtered':
    case 'unforeseen':
      options.log.error({ outboxId: row.id, reason }, 'message refused');
      return refused(row, { refusal: failure.failure, reason, now });
    case 'gateway':
      return putOff(row, reason, now + (atLeastMs ?? gatewayPauseMs));
    case 'passing':
      return retry(row, { reason, now, atLeastMs });
    case 'unknown':
      return mayGoAgain(row, channel)
        ? retry(row, { reason, now, atLeastMs, isDoubtful: channel !== 'sms' })
        : failed(row, `outcome unknown: ${reason}`);
  }
}

/** The address is dead: the row waits for its next channel at once; a group is left alone until the bot is back. */
async function markUnreachable(
  { db, clock }: Concluding,
  { row, parcel: { to }, channel }: Tried,
  reason: string,
): Promise<Outcome> {
  await db.transaction().execute(async (tx) => {
    if (to.kind === 'group') await updateGroup(tx, to.group.id, { isActive: false, problem: reason });
    else await setReachable(tx, { channel, value: to.address, isReachable: false, reason });
  });
  const hasOtherChannel = to.kind === 'person' && to.personId !== undefined;
  return hasOtherChannel ? retry(row, { reason, now: clock.now(), isAtOnce: true }) : failed(row, reason);
}

async function moveAlong(
  { db, clock }: Concluding,
  { row, parcel: { to } }: Tried,
  { reason, movedTo }: Failure,
): Promise<Outcome> {
  if (to.kind !== 'group' || movedTo === undefined) return failed(row, reason);
  await db.transaction().execute((tx) => moveGroup(tx, to.group.chatId, movedTo));
  return retry(row, { reason, now: clock.now(), isAtOnce: true });
}

/** What goes through shows that the bot may write again; that it may not pin is another matter. */
async function noteWell({ db }: Concluding, { to, placement }: Parcel): Promise<void> {
  if (to.kind !== 'group' || to.group.problem === undefined || placement === 'status') return;
  const { id, statusMessageId, isStatusPinned } = to.group;
  if (statusMessageId !== undefined && !isStatusPinned) return;
  await db.transaction().execute((tx) => updateGroup(tx, id, { problem: null }));
}

async function noteProblem(
  { db }: Concluding,
  { row, parcel: { to } }: Tried,
  reason: string,
): Promise<Outcome> {
  if (to.kind === 'group')
    await db.transaction().execute((tx) => updateGroup(tx, to.group.id, { problem: reason }));
  return failed(row, reason);
}
