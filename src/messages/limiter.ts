import type { Clock, Instant } from '../clock.ts';

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
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Resolves when the call may go out. */
  async pass(call: Call, signal?: AbortSignal): Promise<void> {
    const at = this.#reserve(call);
    const wait = at - this.#clock.now();
    if (wait > 0) await this.#clock.wait(wait, { signal });
    if (signal?.aborted) return;
    if (call.isBulk && this.#brakedUntil > this.#clock.now()) await this.pass(call, signal);
  }

  /** The other side said when to come back: bulk stops altogether, replies only in that chat. */
  brake(retryAfterMs: number, chat?: string): void {
    const until = this.#clock.now() + retryAfterMs;
    this.#brakedUntil = Math.max(this.#brakedUntil, until);
    if (chat !== undefined) this.#chatWindow(chat).closeUntil(until);
  }

  #reserve({ chat, isGroup, isBulk }: Call): Instant {
    const { limits, now } = { limits: this.#limits, now: this.#clock.now() };
    const window = chat === undefined ? undefined : this.#chatWindow(chat);
    const chatLimit = isGroup ? limits.group : limits.chat;
    const earliest = window?.earliest(chatLimit, now) ?? now;
    const at = isBulk
      ? this.#global.earliest(limits.global, Math.max(earliest, this.#brakedUntil))
      : earliest;
    this.#global.add(at, limits.global);
    window?.add(at, chatLimit);
    return at;
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
    const before = this.#clock.now() - longest;
    for (const [chat, window] of this.#chats) if (window.last < before) this.#chats.delete(chat);
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
    const index = this.#at.findLastIndex((other) => other <= at);
    this.#at.splice(index + 1, 0, at);
    if (this.#at.length > limit.count * 4) this.#at = this.#at.slice(-limit.count * 2);
  }

  closeUntil(at: Instant): void {
    this.#closedUntil = Math.max(this.#closedUntil, at);
  }
}
