/** An instant: whole milliseconds since 1970 in UTC. */
export type Instant = number;

/** The clock is one of the four things outside (with the two fetches and the log); tests and the rehearsal move it. */
export interface Clock {
  now(): Instant;
  /**
   * Resolves after `ms` on this clock, or at once when `signal` aborts (it never rejects).
   * An `idle` wait only looks around from time to time: a clock that jumps need not stop for it.
   */
  wait(ms: number, options?: { signal?: AbortSignal | undefined; idle?: boolean }): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, { signal } = {}) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, ms));
      signal?.addEventListener('abort', done);
    }),
};

/** For what only counts how long ago something was: where the clock is set back, it goes on from where it was. */
export function steadyClock(clock: Clock): Clock {
  let lost = 0;
  let last = 0;
  return {
    now: () => {
      const now = clock.now() + lost;
      if (now < last) lost += last - now;
      last = Math.max(last, now);
      return last;
    },
    wait: (...of) => clock.wait(...of),
  };
}
