import type { Api } from 'grammy';
import { GrammyError, HttpError } from 'grammy';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Inbox } from '../../messages/inbox.ts';
import { allowedUpdates, arrivalOf } from './arrival.ts';
import { callContext } from './call-context.ts';
import type { Presence } from './presence.ts';

const longPollSeconds = 30;
const pausesMs = [1_000, 3_000, 10_000, 30_000];

/**
 * Fetches updates by long polling. The offset moves on only when the updates are in the inbox: a crash in between
 * brings them once more, and the inbox leaves repetitions out.
 */
export class Poller {
  readonly #options: { api: Api; inbox: Inbox; clock: Clock; log: Log };
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #polledAt: number | undefined;
  #presence: Presence = 'there';

  constructor(options: { api: Api; inbox: Inbox; clock: Clock; log: Log }) {
    this.#options = options;
  }

  /** When Telegram last answered; at first, when it was first asked. */
  get polledAt(): number | undefined {
    return this.#polledAt;
  }

  /** `refused`: the token is wrong, or another process polls with it. */
  get presence(): Presence {
    return this.#presence;
  }

  start(): void {
    this.#polledAt = this.#options.clock.now();
    this.#running = this.#poll();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #poll(): Promise<void> {
    const { clock } = this.#options;
    let offset = 0;
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      try {
        offset = await this.#fetchBatch(offset);
        failures = 0;
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#report(error, failures);
        await clock.wait(Math.max(pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0, toldMs(error)), {
          signal: this.#stop.signal,
          idle: true,
        });
        failures += 1;
      }
    }
  }

  async #fetchBatch(offset: number): Promise<number> {
    const { api, inbox, clock } = this.#options;
    const parameters = { offset, limit: 100, timeout: longPollSeconds, allowed_updates: allowedUpdates };
    const context = { isBulk: false, signal: this.#stop.signal, position: 0 };
    const updates = await callContext.run(context, () => api.getUpdates(parameters));
    this.#polledAt = clock.now();
    this.#presence = 'there';
    await inbox.store(updates.map((update) => arrivalOf(update, clock.now())));
    const last = updates.at(-1);
    return last ? last.update_id + 1 : offset;
  }

  /** A wrong token or a second bot needs the operator; the network comes back by itself. */
  #report(error: unknown, failures: number): void {
    const isOurs = error instanceof GrammyError && [401, 404, 409].includes(error.error_code);
    const isOfTelegram = error instanceof GrammyError || error instanceof HttpError;
    if (isOurs) this.#presence = 'refused';
    else if (isOfTelegram && failures > 0) this.#presence = 'away';
    if (isOurs) this.#options.log.error({ error }, 'Telegram refuses the bot');
    else if (!isOfTelegram) this.#options.log.error({ error }, 'updates cannot be kept');
    else if (failures === 1) this.#options.log.warn({ error }, 'Telegram cannot be reached');
  }
}

/** How long Telegram wants to be left alone. */
const toldMs = (error: unknown): number =>
  error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1_000 : 0;
