import type { Activity } from '../../activity.ts';
import type { Clock, Instant } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Inbox } from '../../messages/inbox.ts';
import type { Db } from '../../store/open-database.ts';
import type { Gateway } from './gateway.ts';
import { findLatestText } from './grace-queries.ts';
import { settleFailures } from './record-report.ts';
import { takeText } from './take-text.ts';

export interface MissedTextsOptions {
  readonly gateway: Pick<Gateway, 'listInbound' | 'abilities'>;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly activity: Activity;
  readonly inbox: Pick<Inbox, 'store'>;
}

const lookEveryMs = 5 * 60_000;
/** Clocks differ, and a text may be listed later than it came. */
const overlapMs = 15 * 60_000;
const longestMs = 7 * 24 * 3_600_000;

/** Webhooks are lost: at the start and every few minutes the gateway is asked what came in. */
export class MissedTexts implements AsyncDisposable {
  readonly #options: MissedTextsOptions;
  readonly #stop = new AbortController();
  #lookedAt: Instant | undefined;

  constructor(options: MissedTextsOptions) {
    this.#options = options;
  }

  start(): void {
    void this.#lookNowAndThen();
  }

  /** Fetches what came in since the last look. Returns how many texts are new. */
  async fetch(): Promise<number> {
    const { gateway, db, clock, inbox } = this.#options;
    const now = clock.now();
    const since = this.#lookedAt ?? (await findLatestText(db)) ?? now;
    const texts = await gateway.listInbound(Math.max(since, now - longestMs) - overlapMs, this.#stop.signal);
    let count = 0;
    const { abilities } = gateway;
    for (const text of texts) if (await takeText({ db, inbox, abilities }, text)) count += 1;
    this.#lookedAt = now;
    await settleFailures(db, now);
    return count;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#options.activity.settled();
  }

  async #lookNowAndThen(): Promise<void> {
    const { clock, activity, log } = this.#options;
    while (!this.#stop.signal.aborted) {
      await activity
        .run(() => this.fetch())
        .catch((error: unknown) => {
          if (!this.#stop.signal.aborted) log.warn({ error }, 'texts cannot be listed');
        });
      await clock.wait(lookEveryMs, { signal: this.#stop.signal, idle: true });
    }
  }
}
