import { schedule } from 'node-cron';
import type { Clock } from '../clock.ts';
import type { JobRunner } from './runner.ts';

/** Ticks now and from then on every minute, until it is disposed of. What a tick misses, the next one does. */
export function startSchedule({ runner, clock }: { runner: JobRunner; clock: Clock }): AsyncDisposable {
  const tick = () => runner.tick(clock.now());
  const task = schedule('* * * * *', tick, { noOverlap: true, suppressMissedWarning: true });
  const first = tick();
  return {
    [Symbol.asyncDispose]: async () => {
      await task.destroy();
      await first;
    },
  };
}
