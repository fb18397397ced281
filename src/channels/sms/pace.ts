import type { Instant } from '../../clock.ts';

/** How fast a sender may go: one text each `intervalMs`. */
export interface PaceRule {
  readonly intervalMs: number;
}

/** From so many on those are looked for that nobody comes back for. */
const keptAtMost = 10_000;
const forgetEveryMs = 60_000;
const keptForMs = 3_600_000;

/**
 * The turns of each sender (a SIM, a number). A turn is reserved once and then honoured, so that a row which waits
 * for it in the outbox finds it free when it comes back. What somebody waits for goes at once, but takes a turn too.
 */
export class Pace {
  readonly #nextFree = new Map<string, Instant>();
  readonly #reserved = new Map<string, Instant>();
  #forgotAt = 0;

  /** The moment at which the text of that id may go. */
  reserve(
    { sender, id, isUrgent }: { sender: string; id: string; isUrgent: boolean },
    { intervalMs }: PaceRule,
    now: Instant,
  ): Instant {
    const known = this.#reserved.get(id);
    if (known !== undefined) return this.#honour(id, known, now);
    const free = Math.max(now, this.#nextFree.get(sender) ?? 0);
    this.#nextFree.set(sender, free + intervalMs);
    if (isUrgent || free === now) return now;
    this.#reserved.set(id, free);
    if (this.#reserved.size > keptAtMost && now - this.#forgotAt > forgetEveryMs) this.#forgetPast(now);
    return free;
  }

  /** Texts that were cancelled while they waited never come back for their turn. */
  #forgetPast(now: Instant): void {
    this.#forgotAt = now;
    for (const [id, at] of this.#reserved) if (at < now - keptForMs) this.#reserved.delete(id);
  }

  #honour(id: string, at: Instant, now: Instant): Instant {
    if (at > now) return at;
    this.#reserved.delete(id);
    return now;
  }
}

/** How long the slowest sender needs for its texts, in milliseconds. */
export const durationAtPace = (
  counts: ReadonlyMap<string, number>,
  ruleOf: (sender: string) => PaceRule,
): number => Math.max(0, ...[...counts].map(([sender, count]) => count * ruleOf(sender).intervalMs));
