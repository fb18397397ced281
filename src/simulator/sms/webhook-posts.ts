import type { Clock } from '../../clock.ts';
import { Ring } from '../bot-api/ring.ts';
import type { WebhookFault } from './sms-faults.ts';

export interface WebhookCall {
  readonly url: string;
  /** Made anew for each attempt: signatures carry the time. */
  request(): { readonly headers: Record<string, string>; readonly body: string };
  /** Pauses before each further attempt. */
  readonly pausesMs: readonly number[];
  readonly fault: WebhookFault | undefined;
}

export interface WebhookAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** How an attempt ended; undefined: no answer. */
export interface WebhookAttempt {
  readonly url: string;
  readonly status: number | undefined;
}

/** Calls the bot's webhooks, each until it is accepted or given up. They may overtake each other, as in life. */
export class WebhookPosts {
  readonly #clock: Clock;
  readonly #stop = new AbortController();
  #posting = 0;
  readonly #attempts = new Ring<WebhookAttempt>(5_000);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The latest, oldest first. */
  get attempts(): readonly WebhookAttempt[] {
    return this.#attempts.toArray();
  }

  /** Calls under way, not those that wait for the clock. */
  get posting(): number {
    return this.#posting;
  }

  /** Resolves with the answer that was accepted; undefined when there was none. */
  async post(call: WebhookCall): Promise<WebhookAnswer | undefined> {
    const { fault } = call;
    if (fault === 'lost') return undefined;
    if (typeof fault === 'object') await this.#clock.wait(fault.delayMs, { signal: this.#stop.signal });
    const answer = await this.#attempt(call);
    if (fault === 'twice') await this.#once(call);
    return answer;
  }

  close(): void {
    this.#stop.abort();
  }

  async #attempt(call: WebhookCall): Promise<WebhookAnswer | undefined> {
    for (const pauseMs of [0, ...call.pausesMs]) {
      await this.#clock.wait(pauseMs, { signal: this.#stop.signal });
      if (this.#stop.signal.aborted) return undefined;
      const answer = await this.#once(call);
      if (answer && answer.status >= 200 && answer.status < 300) return answer;
    }
    return undefined;
  }

  async #once({ url, request }: WebhookCall): Promise<WebhookAnswer | undefined> {
    if (this.#stop.signal.aborted) return undefined;
    this.#posting += 1;
    try {
      const response = await fetch(url, { method: 'POST', ...request(), signal: this.#stop.signal });
      const text = await response.text();
      this.#attempts.push({ url, status: response.status });
      return { status: response.status, contentType: response.headers.get('content-type') ?? '', text };
    } catch {
      this.#attempts.push({ url, status: undefined });
      return undefined;
    } finally {
      this.#posting -= 1;
    }
  }
}
