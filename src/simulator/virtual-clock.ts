import { currentWork, type Work } from '../activity.ts';
import type { Clock, Instant } from '../clock.ts';
import { Heap, type HeapEntry } from './heap.ts';

interface Waiter extends HeapEntry {
  release(): void;
}

/** Time that stands still until it is moved. Whoever waits is released when it passes their moment. */
export class VirtualClock implements Clock {
  #now: Instant;
  readonly #waiting = new Heap<Waiter>();
  readonly #idling = new Heap<Waiter>();

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  wait(
    ms: number,
    { signal, idle = false }: { signal?: AbortSignal | undefined; idle?: boolean } = {},
  ): Promise<void> {
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    const heap = idle ? this.#idling : this.#waiting;
    const work = idle ? undefined : currentWork.getStore();
    return new Promise((resolve) => {
      const leave = () => {
        heap.remove(waiter);
        signal?.removeEventListener('abort', leave);
        wakeUp(work);
        resolve();
      };
      const waiter: Waiter = { at: this.#now + ms, place: -1, release: leave };
      heap.add(waiter);
      if (work) work.waits += 1;
      signal?.addEventListener('abort', leave);
    });
  }

  /** How many wait for a moment; those that only look around from time to time are not counted. */
  get pending(): number {
    return this.#waiting.size;
  }

  /** The next moment that somebody waits for. */
  nextWaiter(): Instant | undefined {
    return this.#waiting.first?.at;
  }

  /**
   * Moves on and releases, in the order of their moments, all whose moment has come. Those who only look around may
   * be left for a later time: they find nothing that they are not called for anyway.
   */
  advanceTo(instant: Instant, { leavesIdle = false } = {}): void {
    if (instant < this.#now) throw new Error('time does not run backwards');
    this.#now = instant;
    releaseDue(this.#waiting, instant);
    if (!leavesIdle) releaseDue(this.#idling, instant);
  }
}

function releaseDue(heap: Heap<Waiter>, now: Instant): void {
  for (let first = heap.first; first && first.at <= now; first = heap.first) first.release();
}

const wakeUp = (work: Work | undefined): void => {
  if (work) work.waits -= 1;
};
