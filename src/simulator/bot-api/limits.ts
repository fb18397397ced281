import type { Instant } from '../../clock.ts';

/**
 * How many messages (sent or edited) Telegram takes, as far as it says so:
 * – 30 in any second over all chats, not counting replies to a person who wrote or tapped in the last minute;
 * – about one a second to a person, with short bursts: 15 in any ten seconds;
 * – 20 in any minute to a group.
 * A refused message is not counted.
 */
const everywhere = { count: 30, windowMs: 1_000 };
const perPerson = { count: 15, windowMs: 10_000 };
const perGroup = { count: 20, windowMs: 60_000 };
const replyWindowMs = 60_000;

interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

export interface Addressee {
  readonly chatId: number;
  readonly isGroup: boolean;
  /** When a person in this chat last wrote or tapped. */
  readonly heardAt: Instant | undefined;
}

export class Limits {
  readonly #everywhere: Instant[] = [];
  readonly #chats = new Map<number, Instant[]>();

  /** Counts a message, or says after how many seconds it may come again. */
  take(to: Addressee, now: Instant): number | undefined {
    const chat = this.#chats.get(to.chatId) ?? [];
    const isReply = to.heardAt !== undefined && now - to.heardAt <= replyWindowMs;
    const wait = Math.max(
      waitFor(chat, to.isGroup ? perGroup : perPerson, now),
      isReply ? 0 : waitFor(this.#everywhere, everywhere, now),
    );
    if (wait > 0) return Math.ceil(wait / 1000);
    chat.push(now);
    this.#chats.set(to.chatId, chat);
    if (!isReply) this.#everywhere.push(now);
    return undefined;
  }
}

/** Milliseconds until the window has room; drops what has left the window. */
function waitFor(taken: Instant[], { count, windowMs }: Limit, now: Instant): number {
  const firstInside = taken.findIndex((at) => at > now - windowMs);
  taken.splice(0, firstInside < 0 ? taken.length : firstInside);
  const oldest = taken[taken.length - count];
  return oldest === undefined ? 0 : oldest + windowMs - now;
}
