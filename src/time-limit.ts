import type { Clock } from './clock.ts';

export interface TimeLimit extends Disposable {
  /** Aborts when the time is up, or with the signal that was given. */
  readonly signal: AbortSignal;
}

/** Limits what takes its signal to so long on that clock, until it is disposed. */
export function timeLimit(clock: Clock, limitMs: number, given?: AbortSignal | null): TimeLimit {
  const over = new AbortController();
  const finished = new AbortController();
  const abort = () => over.abort();
  if (given?.aborted) abort();
  given?.addEventListener('abort', abort, { once: true });
  void abortLater();
  async function abortLater(): Promise<void> {
    await clock.wait(limitMs, { signal: finished.signal, idle: true });
    if (!finished.signal.aborted) abort();
  }
  return {
    signal: over.signal,
    [Symbol.dispose]: () => {
      // A reason that is no error: making one for each call costs more than the wait.
      finished.abort('finished');
      given?.removeEventListener('abort', abort);
    },
  };
}
