import type { Api } from 'grammy';
import { GrammyError, HttpError } from 'grammy';
import type { WebhookInfo } from 'grammy/types';
import type { Clock, Instant } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { callContext } from './call-context.ts';
import type { Presence } from './presence.ts';

interface WatchOptions {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  readonly url: string;
  /** Tells Telegram anew where to bring updates. */
  readonly setAgain: () => Promise<unknown>;
}

const lookEveryMs = 60_000;

/**
 * Nobody notices that updates do not arrive, where Telegram brings them: it is asked every minute whether it still has
 * our address, and whether what it brings is taken.
 */
export class WebhookWatch implements AsyncDisposable {
  readonly #options: WatchOptions;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #wellAt: Instant | undefined;
  #presence: Presence = 'there';
  #failures = 0;
  #hasSetAgain = false;
  /** The last error that is over: nothing was waiting after it. Telegram goes on naming it. */
  #errorThatIsOver: number | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** When all was last well: Telegram answered, had our address, and nothing was waiting since an error. */
  get polledAt(): Instant | undefined {
    return this.#wellAt;
  }

  /** `refused`: the token is wrong. */
  get presence(): Presence {
    return this.#presence;
  }

  /** To be called once Telegram has taken the address. */
  start(): void {
    this.#wellAt = this.#options.clock.now();
    const context = { isBulk: false, signal: this.#stop.signal, position: 0 };
    this.#running = callContext.run(context, () => this.#lookAgainAndAgain());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #lookAgainAndAgain(): Promise<void> {
    const { clock } = this.#options;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await clock.wait(lookEveryMs, { signal, idle: true });
      if (signal.aborted) return;
      await this.#look().catch((error: unknown) => this.#report(error));
    }
  }

  async #look(): Promise<void> {
    const { api, clock, url } = this.#options;
    const info = await api.getWebhookInfo();
    this.#presence = 'there';
    this.#failures = 0;
    if (info.url !== url) return this.#takeBack();
    this.#hasSetAgain = false;
    if (this.#isArriving(info)) this.#wellAt = clock.now();
  }

  #isArriving({ pending_update_count: waiting, last_error_date: error }: WebhookInfo): boolean {
    if (waiting === 0) this.#errorThatIsOver = error;
    return error === undefined || error === this.#errorThatIsOver;
  }

  /** Once: of two that take it from each other each would be right. */
  async #takeBack(): Promise<void> {
    const { log, setAgain } = this.#options;
    if (this.#hasSetAgain) return;
    this.#hasSetAgain = true;
    log.warn('Telegram has another address for updates, ours is set again');
    await setAgain();
  }

  /** A wrong token or a refused address needs the operator; the network comes back by itself. */
  #report(error: unknown): void {
    if (this.#stop.signal.aborted) return;
    const { log } = this.#options;
    this.#failures += 1;
    const code = error instanceof GrammyError ? error.error_code : undefined;
    if (code === 401 || code === 404) this.#presence = 'refused';
    else if (this.#failures > 1) this.#presence = 'away';
    if (this.#presence === 'refused') log.error({ error }, 'Telegram refuses the bot');
    else if (code === 400) log.error({ error }, 'Telegram refuses the address for updates');
    else if (!(error instanceof GrammyError || error instanceof HttpError))
      log.error({ error }, 'Telegram cannot be asked for its deliveries');
    else if (this.#failures === 2) log.warn({ error }, 'Telegram cannot be reached');
  }
}
