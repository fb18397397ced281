import type { Instant } from '../clock.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { insertNote } from './note-queries.ts';

/**
 * Keeps for the coordinator what somebody wrote and was not understood: nothing is thrown away. Returns whether it is
 * new; the same cause again changes nothing.
 */
export async function recordNote(
  db: Db,
  note: {
    readonly personId: PersonId;
    readonly text: string;
    readonly channel: Channel;
    readonly receivedAt: Instant;
    readonly cause: string;
  },
): Promise<boolean> {
  const id = await db.transaction().execute((tx) => insertNote(tx, note));
  return id !== undefined;
}
