import type { Hold } from '../../messages/limiter.ts';

/** A call that was not made: something holds it up, or it shall not be made at all. */
export class NotSent extends Error {
  readonly hold: Hold | undefined;

  constructor(method: string, hold?: Hold) {
    super(`${method} was not sent`);
    this.hold = hold;
  }
}
