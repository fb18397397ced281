import type { Clock, Instant } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { callAtStart } from './call-at-start.ts';
import type { Presence } from './presence.ts';

interface AbsenceOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** The calls with which the bot begins. */
  readonly ask: () => Promise<unknown>;
  /** What is done once they were answered. */
  readonly begin: () => Promise<void>;
}

const pausesMs = [1_000, 3_000, 10_000, 30_000, 60_000];

/** Telegram was away when the bot started: it is asked again with growing pauses until it is there. */
export class Absence {
  readonly #options: AbsenceOptions;
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;
  readonly since: Instant;
  #presence: Presence = 'away';

  constructor(options: AbsenceOptions) {
    this.#options = options;
    this.since = options.clock.now();
    options.log.warn('Telegram cannot be reached, the bot starts without it');
    this.#running = this.#askAgainAndAgain();
  }

  get presence(): Presence {
    return this.#presence;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #askAgainAndAgain(): Promise<void> {
    const { clock, log, begin } = this.#options;
    const { signal } = this.#stop;
    for (let failures = 0; ; failures += 1) {
      const pauseMs = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0;
      await clock.wait(pauseMs, { signal, idle: true });
      if (signal.aborted) return;
      if (await this.#isBack()) break;
    }
    if (signal.aborted) return;
    log.info('Telegram is there');
    await begin();
  }

  /** A refusal no longer ends the start: the rest of the bot is at work. */
  async #isBack(): Promise<boolean> {
    try {
      const isThere = await callAtStart(this.#options.ask);
      this.#presence = isThere ? 'there' : 'away';
      return isThere;
    } catch (error) {
      this.#presence = 'refused';
      this.#options.log.error({ error }, 'Telegram refuses the bot');
      return false;
    }
  }
}
