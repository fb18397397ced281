import { setImmediate } from 'node:timers/promises';
import type { Activity } from '../activity.ts';
import type { Instant } from '../clock.ts';
import { claimJob, findJob } from '../fortnight/job-queries.ts';
import { type PreparedWork, runWork, type Work } from '../fortnight/run-portion.ts';
import type { Log } from '../log.ts';
import type { Db } from '../store/open-database.ts';
import type { DueJob, Job, Repeated, Skipped } from './job.ts';

/** What a tick has done. */
export interface TickReport {
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
}

export interface JobRunner {
  /**
   * Does what is due by now and has not been done. A second call waits for the first. It never rejects: what fails
   * is logged, counted and tried again at the next tick.
   */
  tick(now: Instant): Promise<TickReport>;
}

export interface RunnerInput {
  readonly db: Db;
  readonly jobs: readonly Job[];
  readonly log: Log;
  readonly activity: Activity;
}

/** Runs jobs, each key once. */
export function createJobRunner({ db, jobs, log, activity }: RunnerInput): JobRunner {
  /** Keys that are known to be done, so that the database is asked about each only once. */
  const settled = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const tick = (now: Instant): Promise<TickReport> => {
    const next = last.then(() => activity.run(() => createTick({ db, jobs, log, settled }, now).run()));
    last = next;
    return next;
  };
  return { tick };
}

interface TickInput {
  readonly db: Db;
  readonly jobs: readonly Job[];
  readonly log: Log;
  readonly settled: Set<string>;
}

function createTick({ db, jobs, log, settled }: TickInput, now: Instant) {
  const report = { done: 0, skipped: 0, failed: 0 };
  /** What is not tried again in this tick: what has failed, and what is repeated at every tick. */
  const tried = new Set<string>();

  /** What was done may make something else due (a cycle was skipped, now the next one): until nothing is. */
  async function run(): Promise<TickReport> {
    while (await pass()) await setImmediate();
    return report;
  }

  async function pass(): Promise<boolean> {
    let hasMoved = false;
    for (const job of jobs) {
      for (const due of await listDue(job)) {
        if (!(await attempt(due))) continue;
        hasMoved = true;
        await setImmediate();
      }
    }
    return hasMoved;
  }

  async function listDue(job: Job): Promise<readonly DueJob[]> {
    if (tried.has(job.name)) return [];
    try {
      return await job.due(db, now);
    } catch (error) {
      noteFailure(job.name, error);
      return [];
    }
  }

  /** Whether something has happened. */
  async function attempt(due: DueJob): Promise<boolean> {
    if (settled.has(due.key) || tried.has(due.key)) return false;
    try {
      return 'repeat' in due ? await repeat(due) : await doOnce(due);
    } catch (error) {
      noteFailure(due.key, error);
      return false;
    }
  }

  async function doOnce(due: Exclude<DueJob, Repeated>): Promise<boolean> {
    const job = await findJob(db, due.key);
    const isDone = job !== undefined && !('after' in job.counts);
    const hasMoved = !isDone && ('skip' in due ? await skip(due) : await work(due));
    settled.add(due.key);
    return hasMoved;
  }

  async function work(due: Work | PreparedWork): Promise<boolean> {
    const ready = 'portion' in due ? due : { ...due, portion: await due.prepare(db) };
    const counts = await runWork(db, ready, { now, breathe: () => setImmediate() });
    if (counts === undefined) return false;
    log.info({ key: due.key, ...counts }, 'job done');
    report.done += 1;
    return true;
  }

  async function skip(due: Skipped): Promise<boolean> {
    const counts = { reason: due.skip };
    const isNew = await db.transaction().execute(async (tx) => {
      const isClaimed = await claimJob(tx, { ...due, state: 'skipped', counts }, now);
      if (isClaimed) await due.instead?.(tx);
      return isClaimed;
    });
    if (!isNew) return false;
    log.warn({ key: due.key, reason: due.skip }, 'job skipped');
    report.skipped += 1;
    return true;
  }

  /** Never counts as movement: it would go on for ever. */
  async function repeat(due: Repeated): Promise<false> {
    tried.add(due.key);
    await db.transaction().execute(due.repeat);
    return false;
  }

  function noteFailure(key: string, error: unknown): void {
    tried.add(key);
    report.failed += 1;
    log.error({ key, error }, 'job failed');
  }

  return { run };
}
