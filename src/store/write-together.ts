import { setImmediate } from 'node:timers/promises';
import type { Db, Tx } from './open-database.ts';

interface Entry {
  write(tx: Tx): Promise<void>;
  settle(error?: unknown): void;
}

const groups = new WeakMap<Db, Group>();

/**
 * Small writes of many hands: all that come in one turn of the event loop go in one transaction, so that a commit,
 * which waits for the disk, serves them all. Resolves when it is on disk. `write` may run twice, the first time for
 * nothing.
 */
export function writeTogether<T>(db: Db, write: (tx: Tx) => Promise<T>): Promise<T> {
  const group = groups.get(db) ?? new Group(db);
  groups.set(db, group);
  return group.write(write);
}

class Group {
  readonly #db: Db;
  #waiting: Entry[] = [];
  #isWriting = false;

  constructor(db: Db) {
    this.#db = db;
  }

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
    while (this.#waiting.length > 0) {
      // SQLite answers at once: without this, each would be committed before the next can come.
      await setImmediate();
      await this.#writeOnce(this.#waiting.splice(0));
    }
    this.#isWriting = false;
  }

  /** One that cannot be written must not keep the others out: then each goes alone. */
  async #writeOnce(entries: readonly Entry[]): Promise<void> {
    try {
      await this.#db.transaction().execute(async (tx) => {
        for (const entry of entries) await entry.write(tx);
      });
      for (const entry of entries) entry.settle();
    } catch (error) {
      if (entries.length === 1) entries[0]?.settle(error ?? new Error('not written'));
      else for (const entry of entries) await this.#writeOnce([entry]);
    }
  }
}
