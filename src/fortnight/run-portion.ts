import type { Instant } from '../clock.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type Counts, claimJob, findJob, updateJobCounts } from './job-queries.ts';

/**
 * One piece of a work, short enough not to hold up the others (about 50 ms). `after` is where the piece before it
 * ended, absent for the first one; a piece that is not the last returns where it ended itself. `nth` counts the
 * pieces from 1 on.
 */
export type Portion = (tx: Tx, after: string | undefined, nth: number) => Promise<PortionResult>;

export interface PortionResult {
  readonly counts: Readonly<Record<string, number>>;
  readonly after?: string | undefined;
}

/** Something that happens once, in one portion or many: the first has the key itself, the others `key:2`, `key:3` … */
export interface Work {
  readonly key: string;
  readonly dueAt: Instant;
  readonly portion: Portion;
}

/** A work that needs something made outside of the transaction, as a picture takes longer than others may wait. */
export interface PreparedWork {
  readonly key: string;
  readonly dueAt: Instant;
  readonly prepare: (db: Db) => Promise<Portion>;
}

/**
 * Does the next portion of a work in a transaction of its own. The key's row keeps how far the work has come, so
 * that it goes on after a crash, and by whoever asks next. Undefined: all is done.
 */
export function runPortion(
  db: Db,
  work: Work,
  now: Instant,
): Promise<{ counts: Counts; isLast: boolean } | undefined> {
  return db.transaction().execute(async (tx) => {
    const isFirst = await claimJob(tx, { key: work.key, state: 'done', dueAt: work.dueAt }, now);
    const before = isFirst ? notBegun : await findProgress(tx, work.key);
    if (before === undefined) return undefined;
    const portions = before.portions + 1;
    if (portions > 1) await claimJob(tx, { ...work, key: `${work.key}:${portions}`, state: 'done' }, now);
    const result = await work.portion(tx, before.after, portions);
    const isLast = result.after === undefined;
    const progress = isLast ? {} : { portions, after: result.after };
    await updateJobCounts(tx, work.key, { ...add(before.sums, result.counts), ...progress });
    return { counts: result.counts, isLast };
  });
}

/** Does all portions that are left; undefined: there were none. `breathe` lets others have their turn between two. */
export async function runWork(
  db: Db,
  work: Work,
  { now, breathe }: { now: Instant; breathe: () => Promise<void> },
): Promise<Counts | undefined> {
  let sums: Counts | undefined;
  for (let result = await runPortion(db, work, now); result; result = await runPortion(db, work, now)) {
    sums = add(sums ?? {}, result.counts);
    if (result.isLast) break;
    await breathe();
  }
  return sums;
}

interface Progress {
  readonly portions: number;
  readonly after: string | undefined;
  readonly sums: Counts;
}

const notBegun: Progress = { portions: 0, after: undefined, sums: {} };

/** Where a work that has begun stands; undefined when it is done. */
async function findProgress(tx: Tx, key: string): Promise<Progress | undefined> {
  const job = await findJob(tx, key);
  if (job === undefined) return undefined;
  const { portions, after, ...sums } = job.counts;
  return typeof portions === 'number' && typeof after === 'string' ? { portions, after, sums } : undefined;
}

/** Sums, figure by figure. */
export function add(a: Counts, b: Counts): Counts {
  const sums: Record<string, number | string> = { ...a };
  for (const [name, value] of Object.entries(b)) sums[name] = Number(sums[name] ?? 0) + Number(value);
  return sums;
}
