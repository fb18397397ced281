import type { Clock, Instant } from '../../src/clock.ts';

/** The clock of one machine, which may be set wrong; what it waits for takes as long as it takes. */
export class OwnClock implements Clock {
  readonly #true: Clock;
  /** By how much it is fast. */
  aheadMs = 0;

  constructor(trueClock: Clock) {
    this.#true = trueClock;
  }

  now(): Instant {
    return this.#true.now() + this.aheadMs;
  }

  wait(...of: Parameters<Clock['wait']>): Promise<void> {
    return this.#true.wait(...of);
  }
}
