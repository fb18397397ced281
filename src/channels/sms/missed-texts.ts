import { z } from 'zod';
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

/** The moments of the latest looks. They are kept: what no look has found yet must be found after a restart. */
const looksSetting = 'sms.looks';
const looksShape = z.object({ first: z.number(), latest: z.array(z.number()) });
type Looks = z.infer<typeof looksShape>;
const lookEveryMs = 5 * 60_000;
/** So many looks ask for the same time, as what phones are asked to tell again may be lost again. */
const looksAtATime = 4;
/** Clocks differ, and a text may be listed later than it came. */
const overlapMs = 15 * 60_000;
const longestMs = 7 * 24 * 3_600_000;

/** Webhooks are lost: at the start and every few minutes the gateway is asked what came in. */
export class MissedTexts implements AsyncDisposable {
  readonly #options: MissedTextsOptions;
  readonly #stop = new AbortController();
  #listedAt: Instant | undefined;

  constructor(options: MissedTextsOptions) {
    this.#options = options;
  }

  /** When the gateway last answered; at first, when it was first to be asked. */
  get listedAt(): Instant | undefined {
    return this.#listedAt;
  }

  start(): void {
    this.#listedAt = this.#options.clock.now();
    void this.#lookNowAndThen();
  }

  /** Fetches what came in since the last look. Returns how many texts are new. */
  async fetch(): Promise<number> {
    const { gateway, clock, inbox } = this.#options;
    const now = clock.now();
    const looks = await this.#readLooks(now);
    const texts = await gateway.listInbound(sinceWhen(looks, now), this.#stop.signal);
    this.#listedAt = now;
    let count = 0;
    const { abilities } = gateway;
    for (const text of texts) if (await takeText({ inbox, abilities, clock }, text)) count += 1;
    await this.#keepLooks({ ...looks, latest: [...looks.latest, now].slice(-looksAtATime) });
    return count;
  }

  /** What came before the first look, which may fail, is not ours. */
  async #readLooks(now: Instant): Promise<Looks> {
    const kept = await findSetting(this.#options.db, looksSetting);
    if (kept !== undefined) return looksShape.parse(JSON.parse(kept));
    const none = { first: now, latest: [] };
    await this.#keepLooks(none);
    return none;
  }

  #keepLooks(looks: Looks): Promise<void> {
    return this.#options.db
      .transaction()
      .execute((tx) => putSetting(tx, looksSetting, JSON.stringify(looks)));
  }

  stop(): void {
    this.#stop.abort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stop();
    await this.#options.activity.settled();
  }

  async #lookNowAndThen(): Promise<void> {
    const { db, clock, activity, log } = this.#options;
    while (!this.#stop.signal.aborted) {
      await activity
        .run(async () => {
          await settleFailures(db, clock.now());
          await this.fetch();
        })
        .catch((error: unknown) => {
          if (!this.#stop.signal.aborted) log.warn({ error }, 'texts cannot be listed');
        });
      await clock.wait(lookEveryMs, { signal: this.#stop.signal, idle: true });
    }
  }
}

/** A clock that has been set back has not looked yet when it comes to those moments again. */
function sinceWhen({ first, latest }: Looks, now: Instant): Instant {
  const earliest = latest.find((moment) => moment <= now) ?? Math.min(first, now);
  return Math.max(earliest, now - longestMs) - overlapMs;
}
