import type { Activity } from '../activity.ts';
import type { Clock, Instant } from '../clock.ts';
import type { Log } from '../log.ts';
import type { OutboxId, ProgramId } from '../store/ids.ts';
import type { Channel } from '../store/words.ts';
import { writeTogether } from '../store/write-together.ts';
import { findStop } from './campaign-queries.ts';
import { conclude } from './conclude.ts';
import {
  listNextMoments,
  listWaiting,
  markLeaving,
  type OutboxRow,
  type Outcome,
  recordOutcome,
} from './delivery-queries.ts';
import { findWay, type Way, type WayOptions } from './find-way.ts';
import { quietReason } from './held-back.ts';
import { failed, putOff, refused, retry } from './outcome.ts';
import { recoverInFlight } from './recover-in-flight.ts';
import type { Parcel, Sender } from './sender.ts';

export interface DeliveryOptions extends WayOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly activity: Activity;
  /** The first moment from `now` on at which a program may start to write. */
  readonly quietUntil: (programId: ProgramId, now: Instant) => Promise<Instant>;
}

/** How many messages of a channel are on their way at a time: the most that a crash can leave in doubt. */
const inFlightAtOnce = 3;
/** How many rows of the bulk are held ready; what people wait for is always taken up. */
const readyAtOnce = 60;
const lookEveryMs = 1_000;
const writeAgainMs = 1_000;
/** A bulk that has to wait for longer goes back into the file, and makes room for that of other channels. */
const keptAtMostMs = 2_000;

interface Ready {
  /** The order in which rows were made ready. */
  readonly nth: number;
  readonly row: OutboxRow;
  readonly parcel: Parcel;
  readonly sender: Sender;
}

/** It stays in hand for so long, and is then tried again. */
interface Kept {
  readonly keptMs: number;
}

/**
 * Drains the outbox: picks rows up, finds the channel that reaches their reader at this moment, and sends a few of
 * each channel at a time, what people wait for before the bulk. A row stays `waiting` in the file until it really
 * leaves. It looks every second for what a command beside it has queued.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #stop = new AbortController();
  /** Rows that are held in memory. */
  readonly #picked = new Set<OutboxId>();
  readonly #ready = new Map<Channel, Ready[]>();
  readonly #inFlight = new Map<Channel, number>();
  /** Until when the bulk of a channel waits a little. */
  readonly #pausedUntil = new Map<Channel, Instant>();
  #readyCount = 0;
  #isLooking = false;
  #looksAgain = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Settles what a crash left in flight, then delivers until disposed. */
  async start(): Promise<void> {
    const { db, clock, log } = this.#options;
    const recovered = await recoverInFlight(db, clock.now());
    if (recovered.again + recovered.givenUp > 0) log.warn(recovered, 'deliveries with unknown outcome');
    void this.#lookNowAndThen();
  }

  /** Looks for rows now. */
  wake(): void {
    if (this.#stop.signal.aborted) return;
    this.#looksAgain = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    void this.#options.activity.run(() => this.#look());
  }

  /** The moment at which the next row may go that is not held yet. */
  async nextMoment(): Promise<Instant | undefined> {
    const next = await listNextMoments(this.#options.db, this.#picked.size + 1);
    return next.find(({ id }) => !this.#picked.has(id))?.not_before;
  }

  /** Takes nothing more. What is on its way arrives and is recorded; the rest still waits in the file. */
  stop(): void {
    this.#stop.abort();
    this.#ready.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stop();
    await this.#options.activity.settled();
  }

  async #lookNowAndThen(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.wake();
      await this.#options.clock.wait(lookEveryMs, { signal: this.#stop.signal, idle: true });
    }
  }

  async #look(): Promise<void> {
    try {
      while (this.#looksAgain && !this.#stop.signal.aborted) {
        this.#looksAgain = false;
        for (const row of await this.#pick()) await this.#makeReady(row);
      }
    } catch (error) {
      this.#options.log.error({ error }, 'outbox cannot be read');
    } finally {
      this.#isLooking = false;
    }
  }

  /** The next rows that are not held yet. */
  async #pick(): Promise<OutboxRow[]> {
    const { db, clock } = this.#options;
    const room = readyAtOnce - this.#picked.size;
    const rows = await listWaiting(db, clock.now(), readyAtOnce + this.#picked.size);
    const fresh = rows.filter(({ id }) => !this.#picked.has(id));
    const taken = fresh.filter(({ isBulk }, index) => !isBulk || index < room);
    for (const { id } of taken) this.#picked.add(id);
    return taken;
  }

  async #makeReady(row: OutboxRow): Promise<void> {
    const way = await this.#findWay(row);
    this.#readyCount += 1;
    if ('sender' in way) this.#queue({ nth: this.#readyCount, row, ...way });
    else await this.#settle(row, way.outcome);
  }

  async #findWay(row: OutboxRow): Promise<Exclude<Way, { reason: string }> | { outcome: Outcome }> {
    const { clock, log } = this.#options;
    try {
      const stop = await findStop(this.#options.db, row);
      if (stop) return { outcome: refused(row, { ...stop, now: clock.now() }) };
      const notBefore = await this.#quietUntil(row);
      if (notBefore > clock.now()) return { outcome: putOff(row, quietReason, notBefore) };
      const way = await findWay(this.#options, row);
      return 'reason' in way ? { outcome: failed(row, way.reason) } : way;
    } catch (error) {
      log.error({ error, outboxId: row.id }, 'outgoing row cannot be sent');
      return { outcome: retry(row, { reason: String(error), now: clock.now() }) };
    }
  }

  /** What was delayed may come into the quiet hours only now. */
  async #quietUntil({ quietIn }: OutboxRow): Promise<Instant> {
    const { quietUntil, clock } = this.#options;
    return quietIn === undefined ? clock.now() : quietUntil(quietIn, clock.now());
  }

  #queue(ready: Ready): void {
    const { channel } = ready.sender;
    const queue = this.#ready.get(channel) ?? [];
    this.#ready.set(channel, queue);
    const { isBulk } = ready.row;
    const place = queue.findIndex(({ row, nth }) => row.isBulk && (!isBulk || nth > ready.nth));
    queue.splice(place < 0 ? queue.length : place, 0, ready);
    this.#sendNext(channel);
  }

  #takeNext(channel: Channel): Ready | undefined {
    const queue = this.#ready.get(channel);
    return queue?.[0]?.row.isBulk && this.#pausedUntil.has(channel) ? undefined : queue?.shift();
  }

  #sendNext(channel: Channel): void {
    const inFlight = this.#inFlight.get(channel) ?? 0;
    if (inFlight >= inFlightAtOnce || this.#stop.signal.aborted) return;
    const next = this.#takeNext(channel);
    if (!next) return;
    this.#inFlight.set(channel, inFlight + 1);
    void this.#options.activity.run(async () => {
      const outcome = await this.#send(next);
      // The one that follows is marked as leaving after this is written, in the same commit: what a crash leaves in
      // doubt is never more than what is in flight.
      const settled =
        outcome && ('keptMs' in outcome ? this.#keep(next, outcome) : this.#settle(next.row, outcome));
      if (!outcome) this.#picked.delete(next.row.id);
      this.#inFlight.set(channel, (this.#inFlight.get(channel) ?? 1) - 1);
      this.#sendNext(channel);
      await settled;
      // The next ones are fetched while the last of these are on their way.
      if (this.#picked.size <= readyAtOnce / 2) this.wake();
    });
  }

  /** The bulk of its channel waits in hand, while what people wait for goes on. */
  async #keep(ready: Ready, { keptMs }: Kept): Promise<void> {
    const { channel } = ready.sender;
    const { clock } = this.#options;
    const { signal } = this.#stop;
    if (signal.aborted) return;
    const until = Math.max(clock.now() + keptMs, this.#pausedUntil.get(channel) ?? 0);
    this.#pausedUntil.set(channel, until);
    this.#queue(ready);
    await clock.wait(until - clock.now(), { signal });
    // Another of those in flight may have to wait for longer.
    if (this.#pausedUntil.get(channel) !== until) return;
    this.#pausedUntil.delete(channel);
    for (let i = 0; i < inFlightAtOnce; i += 1) this.#sendNext(channel);
  }

  async #send({ row, parcel, sender }: Ready): Promise<Outcome | Kept | undefined> {
    const { db, clock, log } = this.#options;
    const { channel } = sender;
    const address = parcel.to.kind === 'person' ? parcel.to.address : null;
    const leave = () =>
      writeTogether(
        db,
        async (tx) =>
          !(await findStop(tx, row)) &&
          (await markLeaving(tx, { id: row.id, channel, address, now: clock.now() })),
      );
    try {
      const sent = await sender.send(parcel, { signal: this.#stop.signal, leave });
      if (sent.type === 'later' && sent.isForBulk && sent.afterMs <= keptAtMostMs)
        return { keptMs: sent.afterMs };
      return await conclude(this.#options, { row, parcel, channel }, sent);
    } catch (error) {
      if (this.#stop.signal.aborted) return undefined;
      log.error({ error, outboxId: row.id }, 'outgoing row cannot be sent');
      return retry(row, { reason: String(error), now: clock.now() });
    }
  }

  /** A row whose outcome cannot be written stays on our hands until it can: its message has gone out. */
  async #settle(row: OutboxRow, outcome: Outcome): Promise<void> {
    const { db, clock, log } = this.#options;
    const { signal } = this.#stop;
    for (;;) {
      try {
        await writeTogether(db, (tx) => recordOutcome(tx, outcome));
        break;
      } catch (error) {
        log.error({ error, outboxId: row.id }, 'outcome cannot be written');
        if (signal.aborted) break;
        await clock.wait(writeAgainMs, { signal });
      }
    }
    this.#picked.delete(row.id);
  }
}
