import type { Instant } from '../../clock.ts';
import type { Account, Chat } from './model.ts';

/** A tap on an inline button that waits for its answer. */
export interface CallbackQuery {
  readonly id: string;
  readonly from: Account;
  readonly chat: Chat;
  readonly at: Instant;
}

const lifetimeMs = 150_000;
const firstId = 4_611_686_018_427_000_000n;

export class CallbackQueries {
  readonly #open = new Map<string, CallbackQuery>();
  #count = 0n;

  add(from: Account, chat: Chat, at: Instant): CallbackQuery {
    this.#forgetExpired(at);
    this.#count += 1n;
    const query = { id: String(firstId + this.#count), from, chat, at };
    this.#open.set(query.id, query);
    return query;
  }

  /** Takes the query out: it can be answered once, for 150 seconds. */
  take(id: string, now: Instant): CallbackQuery | undefined {
    this.#forgetExpired(now);
    const query = this.#open.get(id);
    this.#open.delete(id);
    return query;
  }

  #forgetExpired(now: Instant): void {
    for (const [id, { at }] of this.#open) {
      if (now - at <= lifetimeMs) return;
      this.#open.delete(id);
    }
  }
}
