import { type Clock, type Instant, steadyClock } from '../clock.ts';

/** At most `count` calls in any `periodMs`. */
export interface Limit {
  readonly count: number;
  readonly periodMs: number;
}

export interface Limits {
  /** Over all chats; what people wait for skips it, though it counts. */
  readonly global: Limit;
  readonly chat: Limit;
  readonly group: Limit;
}

export interface Call {
  readonly chat: string | undefined;
  readonly isGroup: boolean;
  readonly isBulk: boolean;
}

export interface Passing {
  readonly signal?: AbortSignal | undefined;
  readonly patienceMs?: number;
  readonly leave?: (() => Promise<void>) | undefined;
}

/**
 * Sliding windows in front of every call. A slot is reserved at once and waited for on the clock, so that callers
 * pass in the order in which they came.
 */
export class Limiter {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #global = new Window();
  readonly #chats = new Map<string, Window>();
  #brakedUntil: Instant = 0;

  constructor(clock: Clock, limits: Limits) {
    this.#clock = steadyClock(clock);
    this.#limits = limits;
  }

  /**
   * Resolves with 0 when the call may go out, or at once with the milliseconds until its turn where those are more
   * than its patience: then nothing is reserved. What has to be done last before the call is done in `leave`, when its
   * turn has come; what takes long there may cost it its turn, and it waits for the next one.
   */
  async pass(
    call: Call,
    { signal, patienceMs = Number.POSITIVE_INFINITY, leave }: Passing = {},
  ): Promise<number> {
    const turn = this.#turnOf(call);
    const early = turn - this.#clock.now();
    if (early > patienceMs) return early;
    this.#reserve(call, turn);
    const { at, wait } = await this.#come(call, turn, { signal, patienceMs });
    if (wait > 0 || !leave) return wait;
    await leave();
    await this.#come(call, at, {});
    return 0;
  }

  /** The other side said when to come back: bulk stops altogether, replies only in that chat. */
  brake(retryAfterMs: number, chat?: string): void {
    const until = this.#clock.now() + retryAfterMs;
    this.#brakedUntil = Math.max(this.#brakedUntil, until);
    if (chat !== undefined) this.#chatWindow(chat).closeUntil(until);
  }

  #turnOf({ chat, isGroup, isBulk }: Call): Instant {
    const now = this.#clock.now();
    const { global, chat: ofPeople, group } = this.#limits;
    const own = chat === undefined ? now : this.#chatWindow(chat).earliest(isGroup ? group : ofPeople, now);
    return isBulk ? this.#global.earliest(global, Math.max(own, this.#brakedUntil)) : own;
  }

  #reserve({ chat, isGroup }: Call, at: Instant): void {
    const { global, chat: ofPeople, group } = this.#limits;
    const now = this.#clock.now();
    this.#global.add(at, global, now);
    if (chat !== undefined) this.#chatWindow(chat).add(at, isGroup ? group : ofPeople, now);
  }

  /**
   * Waits for the reserved moment, and on where it is no longer free: a busy process lets calls go later than they
   * reserved, the other side counts them from then on, and so do we.
   */
  async #come(
    call: Call,
    reserved: Instant,
    { signal, patienceMs = Number.POSITIVE_INFINITY }: Passing,
  ): Promise<{ at: Instant; wait: number }> {
    for (let at = reserved; ; ) {
      const wait = at - this.#clock.now();
      if (wait > patienceMs) {
        this.#release(call, at);
        return { at, wait };
      }
      if (wait > 0) await this.#clock.wait(wait, { signal });
      this.#release(call, at);
      at = signal?.aborted ? this.#clock.now() : this.#freeAt(call);
      this.#reserve(call, at);
      if (at <= this.#clock.now()) return { at, wait: 0 };
    }
  }

  /** The first moment at which those that have gone leave room; those that wait see for themselves. */
  #freeAt({ chat, isGroup, isBulk }: Call): Instant {
    const now = this.#clock.now();
    const { global, chat: ofPeople, group } = this.#limits;
    const own = chat === undefined ? now : this.#chatWindow(chat).freeAt(isGroup ? group : ofPeople, now);
    return isBulk ? Math.max(own, this.#brakedUntil, this.#global.freeAt(global, now)) : own;
  }

  #release({ chat }: Call, at: Instant): void {
    this.#global.remove(at);
    if (chat !== undefined) this.#chatWindow(chat).remove(at);
  }

  #chatWindow(chat: string): Window {
    const known = this.#chats.get(chat);
    if (known) return known;
    if (this.#chats.size > 20_000) this.#forgetOldChats();
    const window = new Window();
    this.#chats.set(chat, window);
    return window;
  }

  #forgetOldChats(): void {
    const longest = Math.max(this.#limits.chat.periodMs, this.#limits.group.periodMs);
    const now = this.#clock.now();
    for (const [chat, window] of this.#chats)
      if (window.last < now - longest && !window.isClosed(now)) this.#chats.delete(chat);
  }
}

/** The moments of the latest calls, in order. */
class Window {
  #at: Instant[] = [];
  #closedUntil: Instant = 0;

  get last(): Instant {
    return this.#at.at(-1) ?? 0;
  }

  earliest(limit: Limit, now: Instant): Instant {
    const filling = this.#at.at(-limit.count);
    const free = filling === undefined ? now : filling + limit.periodMs;
    return Math.max(now, free, this.#closedUntil);
  }

  add(at: Instant, limit: Limit, now: Instant): void {
    const index = this.#at.findLastIndex((other) => other <= at);
    this.#at.splice(index + 1, 0, at);
    const kept = this.#at.findIndex((other) => other > now - limit.periodMs);
    if (kept > 0) this.#at.splice(0, kept);
  }

  /** As `earliest`, but for those that are still to go. */
  freeAt(limit: Limit, now: Instant): Instant {
    const gone = this.#at.slice(0, this.#at.findLastIndex((at) => at <= now) + 1);
    const filling = gone.at(-limit.count);
    const free = filling === undefined ? now : filling + limit.periodMs;
    return Math.max(now, free, this.#closedUntil);
  }

  remove(at: Instant): void {
    const index = this.#at.lastIndexOf(at);
    if (index >= 0) this.#at.splice(index, 1);
  }

  isClosed(now: Instant): boolean {
    return this.#closedUntil > now;
  }

  closeUntil(at: Instant): void {
    this.#closedUntil = Math.max(this.#closedUntil, at);
  }
}
