import type { Instant } from '../clock.ts';
import { putSetting } from '../organisation/setting-queries.ts';
import type { Db } from '../store/open-database.ts';
import { readInboxQueue, readOutboxQueue } from './queue-queries.ts';

/** What a probe learns. Moments in ISO 8601; null: never, or nothing. */
export interface Readiness {
  readonly status: 'ready' | 'not ready';
  readonly reason?: string;
  readonly store: 'writable' | 'not writable' | 'damaged';
  readonly telegram: Watched['presence'] | null;
  readonly polled_at: string | null;
  readonly ticked_at: string | null;
  readonly oldest_inbox: string | null;
  readonly oldest_outbox: string | null;
}

export interface Asked {
  readonly db: Db;
  readonly tickedAt: Instant | undefined;
  /** Something in the database could not be read, as the file is damaged. */
  readonly isDamaged: boolean;
  /** Undefined where there is none. */
  readonly telegram: Watched | undefined;
  readonly now: Instant;
}

interface Watched {
  readonly presence: 'there' | 'away' | 'refused';
  readonly polledAt: Instant | undefined;
}

/** The clock starts what is due every minute. */
const tickIsLateAfterMs = 5 * 60_000;

/**
 * Ready: the store takes writes and is not known to be damaged, and the clock ticks. Old queues and silent channels are
 * shown, not held against it.
 */
export async function readReadiness({ db, tickedAt, isDamaged, telegram, now }: Asked): Promise<Readiness> {
  const signs = {
    telegram: telegram?.presence ?? null,
    polled_at: iso(telegram?.polledAt),
    ticked_at: iso(tickedAt),
  };
  try {
    await db.transaction().execute((tx) => putSetting(tx, 'probed-at', String(now)));
    const queues = {
      oldest_inbox: iso((await readInboxQueue(db)).oldest),
      oldest_outbox: iso((await readOutboxQueue(db, now)).oldest),
    };
    const shown = { store: isDamaged ? ('damaged' as const) : ('writable' as const), ...signs, ...queues };
    if (isDamaged) return { status: 'not ready', reason: 'the database is damaged', ...shown };
    const isLate = tickedAt !== undefined && now - tickedAt > tickIsLateAfterMs;
    if (isLate) return { status: 'not ready', reason: 'the clock stands still', ...shown };
    return { status: 'ready', ...shown };
  } catch {
    const nothing = { oldest_inbox: null, oldest_outbox: null };
    const reason = 'the database does not take what is written';
    return { status: 'not ready', reason, store: 'not writable', ...signs, ...nothing };
  }
}

const iso = (at: Instant | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();
