import { schedule } from 'node-cron';
import type { Clock } from '../clock.ts';
import type { JobRunner } from './runner.ts';

interface Scheduled {
  readonly runner: JobRunner;
  readonly clock: Clock;
  stop(): void;
}

/**
 * Ticks now and from then on every minute, until it is disposed of; `stop` ends the tick that is under way then. What a
 * tick misses, the next one does.
 */
export function startSchedule({ runner, clock, stop }: Scheduled): AsyncDisposable {
  const tick = () => runner.tick(clock.now());
  const task = schedule('* * * * *', tick, { noOverlap: true, suppressMissedWarning: true });
  const first = tick();
  return {
    [Symbol.asyncDispose]: async () => {
      stop();
      await task.destroy();
      await first;
    },
  };
}
