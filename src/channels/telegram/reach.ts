import { type Api, GrammyError } from 'grammy';
import { type Clock, type Instant, steadyClock } from '../../clock.ts';
import { callContext } from './call-context.ts';

const awayForMs = 60_000;

/**
 * Whether Telegram is there. After a call without an answer it is asked first, with a call that says nothing to
 * anybody: while it is away, no message burns its attempts, or may have been heard once more.
 */
export class Reach {
  readonly #api: Api;
  readonly #clock: Clock;
  /** Whether Telegram has answered since the start. */
  readonly #isMet: () => boolean;
  #isInDoubt = false;
  #awayUntil: Instant = 0;

  constructor({ api, clock, isMet }: { api: Api; clock: Clock; isMet: () => boolean }) {
    this.#api = api;
    this.#clock = steadyClock(clock);
    this.#isMet = isMet;
  }

  /** A call got no answer. */
  doubt(): void {
    this.#isInDoubt = true;
  }

  /** `stop`: cuts the question short. */
  async isAway(stop: AbortSignal): Promise<boolean> {
    if (!this.#isMet() || this.#awayUntil > this.#clock.now()) return true;
    if (this.#isInDoubt) this.#isInDoubt = !(await this.#answers(stop));
    if (this.#isInDoubt) this.#awayUntil = this.#clock.now() + awayForMs;
    return this.#isInDoubt;
  }

  async #answers(signal: AbortSignal): Promise<boolean> {
    try {
      await callContext.run({ isBulk: false, signal, position: 0 }, () => this.#api.getMe());
      return true;
    } catch (error) {
      return error instanceof GrammyError;
    }
  }
}
