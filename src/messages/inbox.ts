import type { Activity } from '../activity.ts';
import { type Clock, type Instant, steadyClock } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { isOfStore } from '../store/store-failure.ts';
import { writeTogether } from '../store/write-together.ts';
import {
  type Arrival,
  findNext,
  findNextArrival,
  type InboxRow,
  insertArrivals,
  listReady,
  markDone,
  markFailed,
} from './inbox-queries.ts';

export interface InboxOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly activity: Activity;
  /** Handles a row; handling it twice does no harm. */
  readonly handle: (row: InboxRow, signal: AbortSignal) => Promise<void>;
  /** A row was handled: what it queued may go out. */
  readonly handled?: () => void;
  /** Queues a word to the person that their message could not be handled, in the transaction that sets it aside. */
  readonly apologize: (tx: Tx, row: InboxRow) => Promise<void>;
}

const conversationsAtOnce = 24;
const timeLimitMs = 60_000;
const lookEveryMs = 5_000;
const pausesMs = [1_000, 5_000, 30_000, 120_000];
const longestPauseMs = 120_000;
/** While outcomes cannot be written: the first pause of a conversation, and the longest. */
const firstHoldMs = 5_000;
const longestHoldMs = 60_000;
/** How long the outside may be away before a row is given up. */
const patienceMs = 24 * 3_600_000;

/**
 * What came in, and the workers that take it: the oldest row of each conversation, one at a time per conversation,
 * many conversations at once. A row that fails is tried again with growing pauses, then set aside as dead; while the
 * world outside is `unavailable`, or the disk fails, it waits for it.
 */
export class Inbox {
  readonly #options: InboxOptions;
  readonly #busy = new Set<string>();
  /** Conversations whose row could not be recorded: handling it at each look would say the same again and again. */
  readonly #held = new Map<string, { readonly until: Instant; readonly pauseMs: number }>();
  readonly #steady: Clock;
  readonly #stop = new AbortController();
  /** Whether a row had to be left because its conversation, or every worker, was busy. */
  #hasLeft = false;
  #looking = false;
  #lookAgain = false;

  constructor(options: InboxOptions) {
    this.#options = options;
    this.#steady = steadyClock(options.clock);
  }

  /**
   * Stores what came in; when it resolves, it may be acknowledged. Returns how many rows are new. If any is, `ifNew`
   * writes in the same transaction what must stand before a row is handled.
   */
  async store(arrivals: readonly Arrival[], ifNew?: (tx: Tx) => Promise<void>): Promise<number> {
    if (arrivals.length === 0) return 0;
    const { db, clock } = this.#options;
    const count = await writeTogether(db, async (tx) => {
      const fresh = await insertArrivals(tx, arrivals, clock.now());
      if (fresh > 0) await ifNew?.(tx);
      return fresh;
    });
    this.wake();
    return count;
  }

  /** Looks for work now, and from then on now and then, until disposed. */
  start(): void {
    this.wake();
    void this.#lookNowAndThen();
  }

  /** Looks for work. */
  wake(): void {
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    void this.#options.activity.run(() => this.#look());
  }

  /** The moment at which the next waiting row may be taken. */
  nextMoment(): Promise<Instant | undefined> {
    return findNextArrival(this.#options.db);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#options.activity.settled();
  }

  async #lookNowAndThen(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#options.clock.wait(lookEveryMs, { signal: this.#stop.signal, idle: true });
      this.wake();
    }
  }

  async #look(): Promise<void> {
    try {
      do {
        this.#lookAgain = false;
        await this.#dispatch();
      } while (this.#lookAgain);
    } catch (error) {
      this.#options.log.error({ error }, 'inbox cannot be read');
    } finally {
      this.#looking = false;
    }
  }

  async #dispatch(): Promise<void> {
    this.#hasLeft = this.#busy.size >= conversationsAtOnce;
    if (this.#hasLeft) return;
    const { db, clock } = this.#options;
    for (const conversation of await listReady(db, clock.now(), conversationsAtOnce * 2)) {
      if (this.#stop.signal.aborted) return;
      if ((this.#held.get(conversation)?.until ?? 0) > this.#steady.now()) continue;
      if (this.#busy.has(conversation) || this.#busy.size >= conversationsAtOnce) this.#hasLeft = true;
      else this.#takeUp(conversation);
    }
  }

  #takeUp(conversation: string): void {
    this.#busy.add(conversation);
    void this.#options.activity.run(() => this.#drain(conversation));
  }

  /** Takes the rows of one conversation until none is left or one has to wait. */
  async #drain(conversation: string): Promise<void> {
    const { db, clock, log } = this.#options;
    try {
      while (!this.#stop.signal.aborted) {
        const row = await findNext(db, conversation, clock.now());
        if (!row) break;
        await this.#take(row);
        this.#held.delete(conversation);
      }
    } catch (error) {
      log.error({ error }, 'inbox row cannot be recorded');
      this.#hold(conversation);
    } finally {
      this.#busy.delete(conversation);
      if (this.#hasLeft) this.wake();
    }
  }

  #hold(conversation: string): void {
    const before = this.#held.get(conversation)?.pauseMs ?? firstHoldMs / 2;
    const pauseMs = Math.min(before * 2, longestHoldMs);
    this.#held.set(conversation, { until: this.#steady.now() + pauseMs, pauseMs });
  }

  async #take(row: InboxRow): Promise<void> {
    const { db, clock, handle } = this.#options;
    try {
      await this.#withinTimeLimit((signal) => handle(row, signal));
      await writeTogether(db, (tx) => markDone(tx, row.id, clock.now()));
      this.#options.handled?.();
    } catch (error) {
      // A stop is not the row's fault: it is taken up again at the next start.
      if (!this.#stop.signal.aborted) await this.#fail(row, error);
    }
  }

  async #withinTimeLimit(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const timeOut = new AbortController();
    const running = work(AbortSignal.any([timeOut.signal, this.#stop.signal]));
    if (await this.#endsInTime(running)) return;
    timeOut.abort();
    // The next row of the conversation must not overlap with it, and what it ends with says more than that it is late.
    if (!(await this.#endsInTime(running))) throw new Error(`not handled within ${timeLimitMs} ms`);
  }

  async #endsInTime(running: Promise<void>): Promise<boolean> {
    const finished = new AbortController();
    const late = this.#options.clock.wait(timeLimitMs, { signal: finished.signal, idle: true });
    try {
      return await Promise.race([running.then(() => true), late.then(() => false)]);
    } finally {
      // A reason that is no error: making one for each row costs more than the wait.
      finished.abort('finished');
    }
  }

  async #fail(row: InboxRow, error: unknown): Promise<void> {
    const { db, clock, log } = this.#options;
    const pause = pauseAfter(row, error, clock.now());
    const isDead = pause === undefined;
    log[isDead ? 'error' : 'warn'](
      { error, inboxId: row.id, attempts: row.attempts + 1 },
      'inbox row failed',
    );
    if (isDead) return this.#setAside(row, error);
    const fate = { error: String(error), state: 'waiting', notBefore: clock.now() + pause } as const;
    await writeTogether(db, (tx) => markFailed(tx, row.id, fate));
  }

  /** Where the person cannot be told, the row is set aside all the same: it must not hold up what came after it. */
  async #setAside(row: InboxRow, error: unknown): Promise<void> {
    const { db, clock, log, apologize, handled } = this.#options;
    const fate = { error: String(error), state: 'dead', at: clock.now() } as const;
    try {
      await writeTogether(db, async (tx) => {
        if (await markFailed(tx, row.id, fate)) await apologize(tx, row);
      });
    } catch (cause) {
      if (isOfStore(cause)) throw cause;
      log.warn({ error: cause }, 'apology failed');
      await writeTogether(db, (tx) => markFailed(tx, row.id, fate));
    }
    handled?.();
  }
}

/** How long a row waits before it is tried again; undefined when it is given up. */
function pauseAfter(row: InboxRow, error: unknown, now: number): number | undefined {
  const isOutside = (error instanceof AppError && error.code === 'unavailable') || isOfStore(error);
  const isPatient = isOutside && now - row.receivedAt < patienceMs;
  return pausesMs[row.attempts] ?? (isPatient ? longestPauseMs : undefined);
}
