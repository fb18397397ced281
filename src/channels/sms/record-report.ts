import type { Instant } from '../../clock.ts';
import { stopIn } from '../../fortnight/stop.ts';
import { setReachable } from '../../organisation/person-queries.ts';
import type { OutboxId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import { hasOptedOut, type ReportedStatus, rowIdOf, type StatusReport } from './gateway.ts';
import { faultPauseMs, hasFailedAlone } from './gateway-fault.ts';
import {
  findOutboxId,
  insertReport,
  listOpenFailures,
  listStatuses,
  type OpenFailure,
  reopenText,
  settleReport,
} from './report-queries.ts';

const order: Readonly<Record<ReportedStatus, number>> = { queued: 0, sent: 1, delivered: 2, failed: 2 };

/**
 * Keeps what a gateway says about a text. Reports come several times and in any order: each status of a message counts
 * once, and none goes back behind a later one. What is about no row of ours is left out.
 */
export function recordReport(db: Db, report: StatusReport, now: Instant): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const outboxId = await findOutboxId(tx, rowIdOf(report.id));
    if (outboxId === undefined) return;
    const { providerId: messageId, status, failure } = report;
    const known = await listStatuses(tx, messageId);
    if (known.some((earlier) => order[earlier] >= order[status])) return;
    await insertReport(tx, { messageId, status, outboxId, failure, isSettled: failure === undefined }, now);
  });
}

const triesAtMost = 4;
const pauseMs = 15 * 60_000;

/**
 * Does what reported failures ask for: a dead number is marked and the row looks for its next channel, passing
 * troubles are tried again, the rest has failed. Returns how many were settled, of one row or of all. A row that is on
 * its way just now is left for the next time.
 */
export function settleFailures(db: Db, now: Instant, only?: OutboxId): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const failures = await listOpenFailures(tx, only);
    for (const failure of failures) {
      if (!failure.isPast) await settle(tx, failure, now);
      await settleReport(tx, failure.messageId);
    }
    return failures.length;
  });
}

async function settle(
  tx: Tx,
  { outboxId, personId, address, failure, reason, failedMessages }: OpenFailure,
  now: Instant,
) {
  if (failure === 'unreachable' && personId !== null && address !== null) {
    await setReachable(tx, { channel: 'sms', value: address, isReachable: false, reason });
    await reopenText(tx, outboxId, { state: 'waiting', reason, notBefore: now });
    if (hasOptedOut({ reason })) await stopIn(tx, personId, now);
    return;
  }
  if (failure === 'gateway') return settleFault(tx, { outboxId, reason }, now);
  const isWorthTrying = failure === 'passing' && failedMessages < triesAtMost;
  const refusal = refusals.find((known) => known === failure);
  await reopenText(tx, outboxId, {
    state: isWorthTrying ? 'waiting' : 'failed',
    reason,
    notBefore: now + pauseMs,
    refusal: refusal && { refusal, refusedAt: now },
  });
}

async function settleFault(
  tx: Tx,
  { outboxId, reason }: Pick<OpenFailure, 'outboxId' | 'reason'>,
  now: Instant,
) {
  const state = (await hasFailedAlone(tx, outboxId, now)) ? 'failed' : 'waiting';
  await reopenText(tx, outboxId, { state, reason, notBefore: now + faultPauseMs, isUntried: true });
}

/** They stop the campaign of the row, or wait for somebody to look. */
const refusals = ['content', 'filtered', 'unforeseen'] as const;
