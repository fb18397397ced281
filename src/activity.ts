import { AsyncLocalStorage } from 'node:async_hooks';

/** A piece of work under way. `waits`: how many waits on the clock it is in; only a clock that jumps keeps count. */
export interface Work {
  waits: number;
}

/** The work on whose behalf something is done. */
export const currentWork = new AsyncLocalStorage<Work>();

/**
 * Counts the work that is under way in this process: rows being handled, parcels being sent, jobs being run.
 * A graceful stop waits for it; a clock that jumps asks it whether anything still moves.
 */
export class Activity {
  readonly #works = new Set<Work>();
  #waiters: (() => void)[] = [];

  get running(): number {
    return this.#works.size;
  }

  /** Whether some work goes on without the clock having to move. */
  get isMoving(): boolean {
    for (const { waits } of this.#works) if (waits === 0) return true;
    return false;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const entry = { waits: 0 };
    this.#works.add(entry);
    try {
      return await currentWork.run(entry, work);
    } finally {
      this.#works.delete(entry);
      if (this.#works.size === 0) this.#release();
    }
  }

  /** Resolves when nothing is under way. */
  settled(): Promise<void> {
    return this.#works.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiters.push(resolve));
  }

  #release(): void {
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
