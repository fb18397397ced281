import type { Clock, Instant } from '../../clock.ts';
import type { Language } from '../../language.ts';
import type { Random } from '../random.ts';
import type { AnswerBook } from './answer-book.ts';

export interface SomebodyParts {
  /** What tells them from the others, for chance and for complaints. */
  readonly key: string;
  readonly language: Language;
  readonly clock: Clock;
  /** How far the clock on their wall is ahead of UTC. */
  readonly aheadMs: number;
  readonly random: Random;
  readonly book: AnswerBook;
  readonly complain: (complaint: string) => void;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const [morningMs, nightMs] = [7.5 * 60 * minuteMs, 22.5 * 60 * minuteMs];
const lookUpMs = 5 * minuteMs;

/** Somebody with a phone: acts by themselves, by chance that can be repeated, and only in the daytime. */
export class Somebody {
  readonly key: string;
  readonly language: Language;
  readonly random: Random;
  readonly book: AnswerBook;
  /** Has asked for no more messages. */
  isStopped = false;
  /** Has asked for that at some time. */
  wasStopped = false;
  protected readonly clock: Clock;
  readonly #aheadMs: number;
  readonly #complain: (complaint: string) => void;

  constructor(parts: SomebodyParts) {
    this.key = parts.key;
    this.language = parts.language;
    this.random = parts.random;
    this.book = parts.book;
    this.clock = parts.clock;
    this.#aheadMs = parts.aheadMs;
    this.#complain = parts.complain;
  }

  get now(): Instant {
    return this.clock.now();
  }

  /** Something that a person could not understand about the bot. */
  complain(what: string): void {
    this.#complain(`${this.key} at ${new Date(this.now).toISOString()}: ${what}`);
  }

  /** Reads and thinks. */
  think(): Promise<void> {
    return this.#wait(this.random.whole(1_200, 9_000));
  }

  /** Does something else for a while; the night is for sleeping. */
  async passMinutes(least: number, most: number): Promise<void> {
    await this.passUntil(this.now + this.random.whole(least * minuteMs, most * minuteMs));
  }

  async passUntil(moment: Instant): Promise<void> {
    await this.#wait(this.#inDaytime(moment) - this.now);
  }

  /**
   * Takes the phone in hand, at the next full five minutes: what happens then does not depend on the second in which a
   * message of many was sent.
   */
  async lookUp(): Promise<void> {
    await this.#wait(Math.ceil(this.now / lookUpMs) * lookUpMs - this.now);
    await this.#wait(this.random.whole(1, lookUpMs));
  }

  #inDaytime(moment: Instant): Instant {
    const timeOfDay = (moment + this.#aheadMs) % dayMs;
    const wakesIn =
      timeOfDay < morningMs
        ? morningMs - timeOfDay
        : timeOfDay > nightMs
          ? dayMs + morningMs - timeOfDay
          : undefined;
    return wakesIn === undefined ? moment : moment + wakesIn + this.random.whole(0, 90 * minuteMs);
  }

  async #wait(ms: number): Promise<void> {
    if (ms > 0) await this.clock.wait(ms);
  }
}
