import type { Clock } from './clock.ts';

export interface TimeLimit extends Disposable {
  /** Aborts when the time is up, or with the signal that was given. */
  readonly signal: AbortSignal;
}

/**
 * Limits what takes its signal to so long on that clock, until it is disposed; where a signal is given, to so long after
 * that one aborts too.
 */
export function timeLimit(
  clock: Clock,
  limitMs: number,
  { stop, graceMs = 0 }: { stop?: AbortSignal | null | undefined; graceMs?: number } = {},
): TimeLimit {
  const over = new AbortController();
  const finished = new AbortController();
  async function abortIn(ms: number): Promise<void> {
    await clock.wait(ms, { signal: finished.signal, idle: true });
    if (!finished.signal.aborted) over.abort();
  }
  const end = () => (graceMs === 0 ? over.abort() : void abortIn(graceMs));
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

/** A stop waits for so long for calls that are under way, and then cuts them: it has to end within ten seconds. */
export const stopGraceMs = 6_000;
