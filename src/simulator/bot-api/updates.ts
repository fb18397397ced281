import type { Clock, Instant } from '../../clock.ts';
import { conflict } from './refusal.ts';

export interface Update {
  readonly update_id: number;
  readonly [type: string]: unknown;
}

export interface WaitingUpdate {
  readonly update: Update;
  /** Updates of one key reach a webhook in their order. */
  readonly key: string;
  readonly at: Instant;
}

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  /** Aborts when the asking side has gone. */
  readonly gone: AbortSignal;
}

interface Poll {
  readonly wake: AbortController;
  endedBy?: string;
}

const firstUpdateId = 600_000_001;
const lifetimeMs = 24 * 60 * 60 * 1000;
/** These are sent only to a bot that names them. */
const unlessAsked = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** What has happened and is not yet confirmed by the bot. */
export class Updates {
  readonly #clock: Clock;
  #waiting: WaitingUpdate[] = [];
  #nextId = firstUpdateId;
  #poll: Poll | undefined;
  #allowed: ReadonlySet<string> = new Set();
  /** Told of each new update: a webhook delivers it. */
  onNew: () => void = () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get count(): number {
    return this.list().length;
  }

  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  get allowed(): readonly string[] {
    return [...this.#allowed];
  }

  /** An empty list means all but those that are sent only on demand. */
  allow(types: readonly string[]): void {
    this.#allowed = new Set(types);
  }

  add(type: string, body: unknown, key: string): void {
    if (!this.#isWanted(type)) return;
    const update = { update_id: this.#nextId, [type]: body };
    this.#nextId += 1;
    this.#waiting.push({ update, key, at: this.#clock.now() });
    this.#poll?.wake.abort('new');
    this.onNew();
  }

  #isWanted(type: string): boolean {
    return this.#allowed.size > 0 ? this.#allowed.has(type) : !unlessAsked.has(type);
  }

  /** Oldest first, without those that nobody fetched for a day. */
  list(): readonly WaitingUpdate[] {
    const oldest = this.#clock.now() - lifetimeMs;
    const first = this.#waiting[0];
    if (first && first.at <= oldest) this.#waiting = this.#waiting.filter(({ at }) => at > oldest);
    return this.#waiting;
  }

  remove(updateId: number): void {
    const index = this.#waiting.findIndex(({ update }) => update.update_id === updateId);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Long poll: waits on the clock for something to come; a second one ends the first with a conflict. */
  async poll({ offset, limit, timeoutMs, gone }: PollRequest): Promise<Update[]> {
    this.endPoll('other getUpdates request; make sure that only one bot instance is running');
    this.#confirm(offset);
    if (this.count === 0 && timeoutMs > 0) await this.#wait(timeoutMs, gone);
    return gone.aborted
      ? []
      : this.list()
          .slice(0, limit)
          .map(({ update }) => update);
  }

  /** A waiting poll gets a conflict. */
  endPoll(by: string): void {
    if (!this.#poll) return;
    this.#poll.endedBy = by;
    this.#poll.wake.abort();
  }

  #confirm(offset: number): void {
    if (offset < 0) this.#waiting = this.#waiting.slice(offset);
    if (offset <= 0) return;
    const firstKept = this.#waiting.findIndex(({ update }) => update.update_id >= offset);
    this.#waiting.splice(0, firstKept < 0 ? this.#waiting.length : firstKept);
  }

  async #wait(timeoutMs: number, gone: AbortSignal): Promise<void> {
    const poll: Poll = { wake: new AbortController() };
    const leave = () => poll.wake.abort('gone');
    gone.addEventListener('abort', leave);
    this.#poll = poll;
    await this.#clock.wait(timeoutMs, { idle: true, signal: poll.wake.signal });
    gone.removeEventListener('abort', leave);
    if (this.#poll === poll) this.#poll = undefined;
    if (poll.endedBy !== undefined && !gone.aborted) throw conflict(`terminated by ${poll.endedBy}`);
  }

  /** Ends the waiting poll with nothing. */
  close(): void {
    this.#poll?.wake.abort();
  }
}
