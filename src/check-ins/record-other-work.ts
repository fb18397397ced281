import type { Instant } from '../clock.ts';
import type { CycleId, PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { insertOtherWork } from './note-queries.ts';

/**
 * Keeps what a person did besides their tasks: coordinators see it, it is not scored. Without a cycle when none is
 * open. An empty text is not kept. Returns whether it is kept; the same cause again changes nothing.
 */
export async function recordOtherWork(
  db: Db,
  work: {
    readonly personId: PersonId;
    readonly cycleId: CycleId | undefined;
    readonly text: string;
    readonly channel: Channel;
    readonly receivedAt: Instant;
    readonly cause: string;
  },
): Promise<boolean> {
  const text = work.text.trim();
  if (text === '') return false;
  await db.transaction().execute((tx) => insertOtherWork(tx, { ...work, text }));
  return true;
}
