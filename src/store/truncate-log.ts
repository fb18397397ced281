import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './open-database.ts';

const tries = 20;
const pauseMs = 100;

/**
 * Moves all that is written into the file itself and empties the log beside it, which still holds pages as they were
 * before. False: somebody was reading all the while; it happens at the bot's next stop at the latest.
 */
export async function truncateLog(db: Db): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy === 0) return true;
    await setTimeout(pauseMs);
  }
  return false;
}
