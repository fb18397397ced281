import type { Activity } from '../../activity.ts';
import type { Clock, Instant } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Inbox } from '../../messages/inbox.ts';
import { findSetting, putSetting } from '../../organisation/setting-queries.ts';
import type { Db } from '../../store/open-database.ts';
import type { Gateway } from './gateway.ts';
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

/** Until when the gateway has been asked. It is kept: what no look has found yet must be found after a restart. */
const askedUntil = 'sms.asked-until';
const lookEveryMs = 5 * 60_000;
/** Clocks differ, and a text may be listed later than it came. */
const overlapMs = 15 * 60_000;
const longestMs = 7 * 24 * 3_600_000;

/** Webhooks are lost: at the start and every few minutes the gateway is asked what came in. */
export class MissedTexts implements AsyncDisposable {
  readonly #options: MissedTextsOptions;
  readonly #stop = new AbortController();

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
    const since = Math.max(await this.#lastAsked(now), now - longestMs) - overlapMs;
    const texts = await gateway.listInbound(since, this.#stop.signal);
    let count = 0;
    const { abilities } = gateway;
    for (const text of texts) if (await takeText({ inbox, abilities }, text)) count += 1;
    await this.#keepAsked(now);
    await settleFailures(db, now);
    return count;
  }

  /** What came before the first look, which may fail, is not ours. A clock that has been set back has not asked yet. */
  async #lastAsked(now: Instant): Promise<Instant> {
    const kept = await findSetting(this.#options.db, askedUntil);
    if (kept === undefined) await this.#keepAsked(now);
    return Math.min(Number(kept ?? now), now);
  }

  #keepAsked(now: Instant): Promise<void> {
    return this.#options.db.transaction().execute((tx) => putSetting(tx, askedUntil, String(now)));
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
