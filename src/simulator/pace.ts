import type { Instant } from '../clock.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What the pace asks, and starts, to know how far the clock may go. */
export interface PaceOptions {
  readonly clock: VirtualClock;
  /** Whether the bot is at work without waiting for the clock. */
  readonly bot: { readonly isMoving: boolean };
  readonly server: { readonly inFlight: number; readonly waitingUpdates: number };
  /** What production does every minute. */
  readonly tick: () => Promise<unknown>;
  /** How much has been said so far: while it grows, ticks come more often. */
  readonly countTraffic?: () => number;
  /** When the bot has something to send or to try again, as its database knows it. */
  readonly findNextWork: () => Promise<Instant | undefined>;
  /** How far apart ticks are while something is said; an hour is a multiple of it. */
  readonly tickEveryMs?: number;
  /** How long, on the real clock, something may be under way before it counts as stuck. */
  readonly patienceMs?: number;
}

const usualTickEveryMs = 5 * 60_000;
/** All hours at which something falls due are full or half ones. */
const quietTickEveryMs = 30 * 60_000;
const busyTicks = 3;
/** The bot looks into its tables every few seconds; work that is due is found at the next look. */
const lookMs = 1_000;
const looksAtMost = 1_000;
/** A request between two sockets is in nobody's books for a turn or two. */
const stillTurns = 6;
const usualPatienceMs = 30_000;

/**
 * Moves the clock from one due moment to the next, each time that nothing moves any more. Ticks come at the full five
 * minutes, or as far apart as is asked for; when nobody has said anything for a while, at the full and the half hour.
 */
export class Pace {
  readonly #options: PaceOptions;
  readonly #tickEveryMs: number;
  #ticking = 0;
  #tickError: unknown;
  #looks = 0;
  #traffic = 0;
  #quietMarks = 0;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#tickEveryMs = options.tickEveryMs ?? usualTickEveryMs;
  }

  /**
   * Lives through everything that falls due up to that moment, and ends there with nothing under way. Where the clock
   * runs no faster than the real one, those who only look around are woken each time: connections have real limits.
   */
  async advanceTo(until: Instant, { wakesIdle = false } = {}): Promise<void> {
    const { clock } = this.#options;
    await this.settle();
    while (clock.now() < until) {
      const work = await this.#options.findNextWork();
      const next = Math.min(until, this.#nextMoment(work));
      const isTick = next % this.#tickEveryMs === 0 && this.#isWorthATick(next);
      const leavesIdle = !wakesIdle && !isTick && (work === undefined || work > next);
      clock.advanceTo(next, { leavesIdle });
      if (isTick) void this.#tick();
      await this.settle();
    }
  }

  /** Resolves when nothing moves until the clock does. Throws when something is stuck, and says what. */
  async settle(): Promise<void> {
    const { patienceMs = usualPatienceMs } = this.#options;
    const giveUpAt = performance.now() + patienceMs;
    for (let still = 0; still < stillTurns; still = this.#isStill() ? still + 1 : 0) {
      if (performance.now() > giveUpAt) throw new Error(`nothing moves on: ${this.#describe()}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (this.#tickError !== undefined) throw new Error('a tick failed', { cause: this.#tickError });
  }

  /** Asked once at each moment of a tick. */
  #isWorthATick(now: Instant): boolean {
    const traffic = this.#options.countTraffic?.();
    this.#quietMarks = traffic === this.#traffic ? this.#quietMarks + 1 : 0;
    this.#traffic = traffic ?? Number.NaN;
    return this.#quietMarks < busyTicks || now % quietTickEveryMs === 0;
  }

  async #tick(): Promise<void> {
    this.#ticking += 1;
    try {
      await this.#options.tick();
    } catch (error) {
      this.#tickError = error;
    } finally {
      this.#ticking -= 1;
    }
  }

  #nextMoment(work: Instant | undefined): Instant {
    const { clock } = this.#options;
    const now = clock.now();
    const nextTick = (Math.floor(now / this.#tickEveryMs) + 1) * this.#tickEveryMs;
    this.#countLooks(work !== undefined && work <= now);
    return Math.min(
      nextTick,
      clock.nextWaiter() ?? nextTick,
      work === undefined ? nextTick : Math.max(work, now + lookMs),
    );
  }

  /** Work that is due is taken at one of the next looks; if not, the clock would creep on for ever. */
  #countLooks(isDue: boolean): void {
    this.#looks = isDue ? this.#looks + 1 : 0;
    if (this.#looks > looksAtMost) throw new Error('the bot does not take up the work that is due');
  }

  #isStill(): boolean {
    const { bot, server } = this.#options;
    return !bot.isMoving && this.#ticking === 0 && server.inFlight === 0 && server.waitingUpdates === 0;
  }

  #describe(): string {
    const { bot, server, clock } = this.#options;
    const stuck = [
      [server.inFlight > 0, `${server.inFlight} requests are being answered`],
      [server.waitingUpdates > 0, `${server.waitingUpdates} updates are not confirmed`],
      [this.#ticking > 0, 'a tick is running'],
      [bot.isMoving, 'the bot is at work'],
    ] as const;
    const said = stuck.flatMap(([isSo, words]) => (isSo ? [words] : []));
    return `${said.join(', ')}; it is ${new Date(clock.now()).toISOString()}, ${clock.pending} wait for the clock`;
  }
}
