import type { Clock } from './clock.ts';

export interface TimeLimit extends Disposable {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
}

/** A stop waits for so long for calls that are under way, and then cuts them: it has to end within ten seconds. */
const stopGraceMs = 6_000;

/** Limits what takes its signal to so long on that clock, until it is disposed, and to less once a stop has begun. */
export function timeLimit(clock: Clock, limitMs: number, stop?: AbortSignal): TimeLimit {
  const over = new AbortController();
  const finished = new AbortController();
  async function abortIn(ms: number): Promise<void> {
    await clock.wait(ms, { signal: finished.signal, idle: true });
    if (!finished.signal.aborted) over.abort();
  }
  const end = () => void abortIn(stopGraceMs);
  if (stop?.aborted) end();
  stop?.addEventListener('abort', end, { once: true });
  void abortIn(limitMs);
  return {
    signal: over.signal,
    [Symbol.dispose]: () => {
      // A reason that is no error: making one for each call costs more than the wait.
      finished.abort('finished');
      stop?.removeEventListener('abort', end);
    },
  };
}
