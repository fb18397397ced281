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

  note(outcome: 'accepted' | 'refused', now: Instant): void {
    if (outcome === 'accepted') {
      this.#count = 0;
      return;
    }
    this.#count += 1;
    this.#lastAt = now;
  }

  stand(now: Instant): boolean {
    return this.#count >= suspiciousFrom && now - this.#lastAt < standsMs;
  }
}
