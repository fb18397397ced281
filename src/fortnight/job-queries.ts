import { z } from 'zod';
import type { Instant } from '../clock.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** What something did, for the record: figures, and why it was skipped. Never names or numbers of people. */
export type Counts = Readonly<Record<string, number | string>>;

/**
 * Takes a key, in the transaction of what it causes. False: it was taken before. It writes even then, so that a
 * transaction that begins with it holds the file against a command beside the bot.
 */
export async function claimJob(
  tx: Tx,
  job: { key: string; state: 'done' | 'skipped'; dueAt: Instant; counts?: Counts },
  now: Instant,
): Promise<boolean> {
  const result = await tx
    .insertInto('job')
    .values({
      key: job.key,
      state: job.state,
      due_at: job.dueAt,
      ran_at: now,
      counts: JSON.stringify(job.counts ?? {}),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findJob(
  db: Db,
  key: string,
): Promise<{ state: 'done' | 'skipped'; counts: Counts } | undefined> {
  const row = await db
    .selectFrom('job')
    .select(['state', 'counts'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { state: row.state, counts: countsShape.parse(JSON.parse(row.counts)) };
}

/** What ran last by now of the jobs whose keys begin so. */
export async function findLatestJob(
  db: Db,
  prefix: string,
  now: Instant,
): Promise<{ key: string; ranAt: Instant; counts: Counts } | undefined> {
  const row = await db
    .selectFrom('job')
    .select(['key', 'ran_at', 'counts'])
    .where('key', '>=', prefix)
    .where('key', '<', `${prefix}~`)
    .where('ran_at', '<=', now)
    .orderBy('ran_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { key: row.key, ranAt: row.ran_at, counts: countsShape.parse(JSON.parse(row.counts)) };
}

export async function updateJobCounts(tx: Tx, key: string, counts: Counts): Promise<void> {
  await tx
    .updateTable('job')
    .set({ counts: JSON.stringify(counts) })
    .where('key', '=', key)
    .execute();
}

const countsShape = z.record(z.string(), z.union([z.number(), z.string()]));
