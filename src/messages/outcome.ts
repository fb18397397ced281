import type { Instant } from '../clock.ts';
import type { Channel } from '../store/words.ts';
import type { OutboxRow, Outcome } from './delivery-queries.ts';
import { mustArrive } from './outbox.ts';
import type { Refusal } from './refusal.ts';

/** With the longest pauses between them this is a day at least, for which the other side may be away. */
const attemptsAtMost = 130;
/** So often may something be said that may have been heard already. */
const doubtsAtMost = 8;
const longestPauseMs = 15 * 60_000;

/** What decides about another attempt. */
type Tried = Pick<OutboxRow, 'id' | 'attempts' | 'doubts'>;

export const failed = (row: Pick<OutboxRow, 'id'>, reason: string): Outcome => ({
  id: row.id,
  state: 'failed',
  reason,
});

/** It has failed for what it says, or with its campaign. */
export const refused = (
  row: OutboxRow,
  { refusal, reason, now: refusedAt }: { refusal: Refusal; reason: string; now: Instant },
): Outcome => ({ ...failed(row, reason), refusal, refusedAt });

/** The channel is at fault, or its turn has not come: it may wait for as long as it takes, and no attempt is burnt. */
export const putOff = (row: OutboxRow, reason: string | null, notBefore: Instant): Outcome => ({
  id: row.id,
  state: 'waiting',
  reason,
  notBefore,
  isUntried: true,
});

export interface Retry {
  readonly reason: string;
  readonly now: Instant;
  /** As long as the other side has said, or may need. */
  readonly atLeastMs?: number | undefined;
  /** There is another way, which nothing speaks against. */
  readonly isAtOnce?: boolean;
  /** It may have been heard, and cannot be looked up. */
  readonly isDoubtful?: boolean;
}

/** Growing pauses with the attempt; given up after a day of attempts, or after some that may have been heard. */
export function retry(row: Tried, retry: Retry): Outcome {
  const { reason, now, atLeastMs = 0, isAtOnce = false, isDoubtful = false } = retry;
  const isGivenUp = row.attempts + 1 >= attemptsAtMost || (isDoubtful && row.doubts + 1 >= doubtsAtMost);
  if (isGivenUp) return failed(row, reason);
  const pauseMs = isAtOnce ? 0 : Math.max(atLeastMs, pauseAfter(row));
  return {
    id: row.id,
    state: 'waiting',
    reason,
    notBefore: now + pauseMs,
    ...(isDoubtful && { isDoubtful }),
  };
}

/** From two seconds to a quarter of an hour, up to a quarter more or less, so that not all come back at once. */
function pauseAfter({ id, attempts }: Tried): number {
  const pauseMs = Math.min(longestPauseMs, 2_000 * 3 ** attempts);
  return Math.round(pauseMs * (0.75 + 0.5 * shareOf(id)));
}

/** From 0 to 1, another for each row and always the same: the last letters of an id are random. */
const shareOf = (id: string): number =>
  ((id.charCodeAt(id.length - 1) * 31 + id.charCodeAt(id.length - 2)) % 97) / 96;

/** A text is looked up before it goes out again, so nothing is said twice; for Telegram it depends on what it is. */
export const mayGoAgain = ({ kind }: Pick<OutboxRow, 'kind'>, channel: Channel): boolean =>
  channel === 'sms' || mustArrive.some((own) => own === kind);
