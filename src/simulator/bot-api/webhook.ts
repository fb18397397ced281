import type { Clock, Instant } from '../../clock.ts';
import type { Updates, WaitingUpdate } from './updates.ts';

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

export interface WebhookFailure {
  readonly at: Instant;
  readonly message: string;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** Posts updates to the bot: those of one key in their order, each until it is accepted. */
export class Webhook {
  readonly #clock: Clock;
  readonly #updates: Updates;
  /** Keys that have an update on its way, by its id. */
  readonly #busy = new Map<string, number>();
  #target: WebhookTarget | undefined;
  #stop = new AbortController();
  #posting = 0;
  lastFailure: WebhookFailure | undefined;

  constructor(clock: Clock, updates: Updates) {
    this.#clock = clock;
    this.#updates = updates;
    updates.onNew = () => this.#deliver();
  }

  get target(): WebhookTarget | undefined {
    return this.#target;
  }

  /** How many updates the bot is being handed right now (not those that pause before a new attempt). */
  get posting(): number {
    return this.#posting;
  }

  set(target: WebhookTarget | undefined): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#busy.clear();
    this.#target = target;
    this.lastFailure = undefined;
    this.#deliver();
  }

  #deliver(): void {
    const target = this.#target;
    if (!target) return;
    for (const waiting of this.#updates.list()) {
      if (this.#busy.size >= target.maxConnections) return;
      if (this.#busy.has(waiting.key)) continue;
      this.#busy.set(waiting.key, waiting.update.update_id);
      void this.#deliverOne(target, waiting, this.#stop.signal);
    }
  }

  async #deliverOne(target: WebhookTarget, waiting: WaitingUpdate, signal: AbortSignal): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!signal.aborted && this.#updates.list().includes(waiting)) {
      if (await this.#post(target, waiting, signal)) break;
      await this.#clock.wait(pauseMs, { signal });
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
    if (signal.aborted) return;
    this.#updates.remove(waiting.update.update_id);
    this.#busy.delete(waiting.key);
    this.#deliver();
  }

  async #post(target: WebhookTarget, { update }: WaitingUpdate, signal: AbortSignal): Promise<boolean> {
    const headers = { 'content-type': 'application/json', ...secretHeader(target.secret) };
    this.#posting += 1;
    try {
      const body = JSON.stringify(update);
      const response = await fetch(target.url, { method: 'POST', headers, body, signal });
      await response.arrayBuffer();
      if (response.ok) return true;
      this.#fail(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
    } catch {
      if (!signal.aborted) this.#fail('Connection refused');
    } finally {
      this.#posting -= 1;
    }
    return false;
  }

  #fail(message: string): void {
    this.lastFailure = { at: this.#clock.now(), message };
  }
}

const secretHeader = (secret: string | undefined): Record<string, string> =>
  secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret };
