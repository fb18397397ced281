import type { Db, Tx } from '../store/open-database.ts';

interface Entry {
  write(tx: Tx): Promise<void>;
  settle(error?: unknown): void;
}

/**
 * Small writes of many hands: whoever comes while one transaction runs goes with the next, so that a commit, which
 * waits for the disk, serves them all.
 */
export class GroupCommit {
  readonly #db: Db;
  #waiting: Entry[] = [];
  #isWriting = false;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Resolves when it is on disk. A failure is that of all who were in the same transaction; nothing is kept then. */
  write<T>(write: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: { value: T } | undefined;
      this.#waiting.push({
        write: async (tx) => {
          result = { value: await write(tx) };
        },
        settle: (error) => (result && error === undefined ? resolve(result.value) : reject(error)),
      });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) await this.#writeOnce(this.#waiting.splice(0));
    this.#isWriting = false;
  }

  async #writeOnce(entries: readonly Entry[]): Promise<void> {
    try {
      await this.#db.transaction().execute(async (tx) => {
        for (const entry of entries) await entry.write(tx);
      });
      for (const entry of entries) entry.settle();
    } catch (error) {
      for (const entry of entries) entry.settle(error ?? new Error('not written'));
    }
  }
}
