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

/** What keeps a call from going out now: for so many milliseconds its own chat alone, or the whole bulk. */
export interface Hold {
  readonly type: 'hold';
  readonly ms: number;
  readonly isForBulk: boolean;
}

/** It may go out. The other side counts it from when it arrives there, which these two tell as well as it can be known. */
export interface Passage {
  readonly type: 'go';
  /** To be called when it goes: what comes between its turn and that may take its time. */
  markLeft(): void;
  /** To be called when it is answered: one that took longer than others may have arrived as much later. */
  markAnswered(): void;
}

/** For how much later than it left a call is counted at most. */
const longestDelayMs = 50;
/** By how much the quickest answer is believed to become slower with each call, so that it follows the network. */
const slackeningMs = 0.1;

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
  #quickestMs = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, limits: Limits) {
    this.#clock = steadyClock(clock);
    this.#limits = limits;
  }

  /**
   * Resolves when the call may go out, or at once with what holds it up where that lasts longer than its patience:
   * then nothing is reserved.
   */
  async pass(
    call: Call,
    {
      signal,
      patienceMs = Number.POSITIVE_INFINITY,
    }: { signal?: AbortSignal | undefined; patienceMs?: number } = {},
  ): Promise<Passage | Hold> {
    const { at, isForBulk } = this.#turnOf(call);
    const ms = at - this.#clock.now();
    if (ms > patienceMs) return { type: 'hold', ms, isForBulk };
    this.#reserve(call, at);
    if (ms > 0) await this.#clock.wait(ms, { signal });
    if (this.#isBraked(call) && !signal?.aborted) {
      this.#release(call, at);
      return this.pass(call, { signal, patienceMs });
    }
    return this.#createPassage(call, at);
  }

  /** The other side said when to come back: bulk stops altogether, replies only in that chat. */
  brake(retryAfterMs: number, chat?: string): void {
    const until = this.#clock.now() + retryAfterMs;
    this.#brakedUntil = Math.max(this.#brakedUntil, until);
    if (chat !== undefined) this.#chatWindow(chat).closeUntil(until);
  }

  #turnOf({ chat, isGroup, isBulk }: Call): { at: Instant; isForBulk: boolean } {
    const now = this.#clock.now();
    const { global, chat: ofPeople, group } = this.#limits;
    const own = chat === undefined ? now : this.#chatWindow(chat).earliest(isGroup ? group : ofPeople, now);
    const at = isBulk ? this.#global.earliest(global, Math.max(own, this.#brakedUntil)) : own;
    return { at, isForBulk: at > own };
  }

  #reserve({ chat, isGroup }: Call, at: Instant): void {
    const { global, chat: ofPeople, group } = this.#limits;
    this.#global.add(at, global);
    if (chat !== undefined) this.#chatWindow(chat).add(at, isGroup ? group : ofPeople);
  }

  #createPassage(call: Call, reserved: Instant): Passage {
    let leftAt = reserved;
    return {
      type: 'go',
      markLeft: () => {
        leftAt = Math.max(reserved, this.#clock.now());
        this.#move(call, reserved, leftAt);
      },
      markAnswered: () => {
        const tookMs = this.#clock.now() - leftAt;
        this.#quickestMs = Math.min(tookMs, this.#quickestMs + slackeningMs);
        const delayMs = Math.round(Math.min(tookMs - this.#quickestMs, longestDelayMs));
        this.#move(call, leftAt, leftAt + delayMs);
      },
    };
  }

  #release({ chat }: Call, at: Instant): void {
    this.#global.remove(at);
    if (chat !== undefined) this.#chatWindow(chat).remove(at);
  }

  #move({ chat }: Call, from: Instant, to: Instant): void {
    this.#global.move(from, to);
    if (chat !== undefined) this.#chatWindow(chat).move(from, to);
  }

  /** Whether the other side has told us to wait while the call waited for its turn. */
  #isBraked({ chat, isBulk }: Call): boolean {
    const now = this.#clock.now();
    const isChatClosed = chat !== undefined && this.#chatWindow(chat).isClosed(now);
    return isChatClosed || (isBulk && this.#brakedUntil > now);
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

  add(at: Instant, limit: Limit): void {
    this.#insert(at);
    if (this.#at.length > limit.count * 4) this.#at = this.#at.slice(-limit.count * 2);
  }

  move(from: Instant, to: Instant): void {
    if (this.remove(from)) this.#insert(to);
  }

  /** False: it is so long ago that it is forgotten. */
  remove(at: Instant): boolean {
    const index = this.#at.lastIndexOf(at);
    if (index >= 0) this.#at.splice(index, 1);
    return index >= 0;
  }

  isClosed(now: Instant): boolean {
    return this.#closedUntil > now;
  }

  closeUntil(at: Instant): void {
    this.#closedUntil = Math.max(this.#closedUntil, at);
  }

  #insert(at: Instant): void {
    const index = this.#at.findLastIndex((other) => other <= at);
    this.#at.splice(index + 1, 0, at);
  }
}
