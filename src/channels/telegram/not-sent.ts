/** A call that was not made: its turn comes after so long, or it shall not be made at all. */
export class NotSent extends Error {
  readonly afterMs: number | undefined;

  constructor(method: string, afterMs?: number) {
    super(`${method} was not sent`);
    this.afterMs = afterMs;
  }
}
