import type { Instant } from '../../clock.ts';

/** A phone calls three times before it gives up, and a stranger may try once. */
const suspiciousFrom = 3;
const standsMs = 2 * 60 * 60_000;

/**
 * Whether what the gateway brings is refused for its signature, one call after the other: a wrong key, another address
 * than the one that is signed, or a clock that is wrong. Calls without any signature do not come as far.
 */
export class RefusedCalls {
  #count = 0;
  #lastAt: Instant = Number.NEGATIVE_INFINITY;

  /** Takes note of how a call of this moment ends. */
  async note<T extends 'accepted' | 'refused'>(ending: Promise<T>, now: Instant): Promise<T> {
    const outcome = await ending;
    this.#count = outcome === 'accepted' ? 0 : this.#count + 1;
    if (outcome === 'refused') this.#lastAt = now;
    return outcome;
  }

  stand(now: Instant): boolean {
    return this.#count >= suspiciousFrom && now - this.#lastAt < standsMs;
  }
}
