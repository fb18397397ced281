import { monitorEventLoopDelay } from 'node:perf_hooks';

/** A timer of one millisecond is what is watched: so much is no stall. */
const resolution = 1;
const nanosecondsPerMs = 1e6;

/** Watches how long the event loop of this process is held up. */
export function watchStalls(): Disposable & {
  readonly longestMs: number;
  percentileMs(share: number): number;
} {
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  const msOf = (nanoseconds: number) => Math.max(0, nanoseconds / nanosecondsPerMs - resolution);
  return {
    get longestMs() {
      return msOf(histogram.max);
    },
    percentileMs: (share) => msOf(histogram.percentile(share * 100)),
    [Symbol.dispose]: () => histogram.disable(),
  };
}
