import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FromLondon } from './rehearsal/london-thread.ts';
import { type Outcome, type RehearseOptions, rehearse } from './rehearsal/rehearse.ts';
import type { Summary } from './rehearsal/summary.ts';
import { istanbulWorld } from './rehearsal/worlds.ts';

export interface HeadlessOptions extends RehearseOptions {
  /** All of Istanbul if it is not said. */
  readonly reps?: number | undefined;
  /** What a segment of a text costs in Istanbul, like `0.62 TRY`. */
  readonly price?: string | undefined;
}

/**
 * Lives through a fortnight on the moved clock with simulated people, in Istanbul and, beside it in a thread of its own,
 * in a small London whose texts go over Twilio.
 */
export async function runHeadless(options: HeadlessOptions): Promise<Summary> {
  const { seed, reps, price } = options;
  const startedAt = performance.now();
  const [istanbul, london] = await Promise.all([
    rehearse(istanbulWorld({ seed, reps, price }), options),
    rehearseLondon(options),
  ]);
  return {
    seed,
    ...istanbul.figures,
    channels: istanbul.channels,
    london: london.figures,
    wallSeconds: Math.round((performance.now() - startedAt) / 100) / 10,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    problems: [...istanbul.problems, ...london.problems.map((problem) => `London: ${problem}`)],
  };
}

async function rehearseLondon({ seed, days, logLevel, report }: RehearseOptions): Promise<Outcome> {
  const thread = new Worker(new URL('./rehearsal/london-thread.ts', import.meta.url), {
    workerData: { seed, days, logLevel },
  });
  let outcome: Outcome | undefined;
  thread.on('message', (said: FromLondon) => {
    if ('line' in said) report?.(`${said.line}, London`);
    else outcome = said.outcome;
  });
  // An error in the thread is thrown here.
  await once(thread, 'exit');
  if (!outcome) throw new Error('London ended without an outcome');
  return outcome;
}
