import { createHash } from 'node:crypto';
import type { Db } from '../../store/open-database.ts';
import { writeTogether } from '../../store/write-together.ts';
import { findResponse, insertResponse, type JournalEntry } from './journal-queries.ts';

export const digestOf = (method: string, body: string): string =>
  createHash('sha256').update(method).update('\0').update(body).digest('base64url').slice(0, 22);

/** Far more than rows are handled at a time. */
const unwrittenAtMost = 1_000;

/** What Telegram answered while rows were handled: handled again, a row makes no call a second time. */
export class Journal {
  readonly #db: Db;
  /** What the disk would not take: as long as the process lives, it is not said again either. */
  readonly #unwritten = new Map<string, { readonly digest: string; readonly response: string }>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** The response that the same call got when this row was handled before. */
  async find(entry: JournalEntry): Promise<string | undefined> {
    const unwritten = this.#unwritten.get(placeOf(entry));
    if (unwritten?.digest !== entry.digest) return findResponse(this.#db, entry);
    await this.keep(entry, unwritten.response);
    return unwritten.response;
  }

  /** Rejects while it cannot be written, but knows the response all the same. */
  async keep(entry: JournalEntry, response: string): Promise<void> {
    const place = placeOf(entry);
    this.#unwritten.set(place, { digest: entry.digest, response });
    for (const oldest of this.#unwritten.keys()) {
      if (this.#unwritten.size <= unwrittenAtMost) break;
      this.#unwritten.delete(oldest);
    }
    await writeTogether(this.#db, (tx) => insertResponse(tx, entry, response));
    this.#unwritten.delete(place);
  }
}

const placeOf = ({ inboxId, position }: JournalEntry): string => `${inboxId} ${position}`;
