import { setImmediate } from 'node:timers/promises';
import type { Activity } from '../activity.ts';
import type { Instant } from '../clock.ts';
import { claimJob, findJob } from '../fortnight/job-queries.ts';
import { type PreparedWork, runWork, type Work } from '../fortnight/run-portion.ts';
import type { Log } from '../log.ts';
import type { Db } from '../store/open-database.ts';
import type { Beside, DueJob, Job, Repeated, Skipped } from './job.ts';

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
  /** A stop: the tick ends after the portion that is under way, and the next start goes on with the rest. */
  readonly stop?: AbortSignal;
}

/** Runs jobs, each key once. */
export function createJobRunner({ db, jobs, log, activity, stop }: RunnerInput): JobRunner {
  /** Keys that are known to be done, so that the database is asked about each only once. */
  const settled = new Set<string>();
  const beside = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const tick = (now: Instant): Promise<TickReport> => {
    const report = { done: 0, skipped: 0, failed: 0 };
    const next = last.then(() =>
      activity.run(() =>
        runTick({ db, jobs, log, activity, stop, settled, beside, now, tried: new Set(), report }),
      ),
    );
    last = next;
    return next;
  };
  return { tick };
}

interface Tick {
  readonly db: Db;
  readonly jobs: readonly Job[];
  readonly log: Log;
  readonly now: Instant;
  readonly activity: Activity;
  readonly stop: AbortSignal | undefined;
  readonly settled: Set<string>;
  /** What goes on beside the ticks. */
  readonly beside: Set<string>;
  /** What is not tried again in this tick: what has failed, and what is repeated at every tick. */
  readonly tried: Set<string>;
  readonly report: { done: number; skipped: number; failed: number };
}

/** What was done may make something else due (a cycle was skipped, now the next one): until nothing is. */
async function runTick(tick: Tick): Promise<TickReport> {
  while (await pass(tick)) await setImmediate();
  return tick.report;
}

async function pass(tick: Tick): Promise<boolean> {
  let hasMoved = false;
  for (const job of tick.jobs) {
    for (const due of await listDue(tick, job)) {
      if (tick.stop?.aborted) return false;
      if (!(await attempt(tick, due))) continue;
      hasMoved = true;
      await setImmediate();
    }
  }
  return hasMoved;
}

async function listDue(tick: Tick, job: Job): Promise<readonly DueJob[]> {
  if (tick.tried.has(job.name) || tick.stop?.aborted) return [];
  try {
    return await job.due(tick.db, tick.now);
  } catch (error) {
    noteFailure(tick, job.name, error);
    return [];
  }
}

/** Whether something has happened. */
async function attempt(tick: Tick, due: DueJob): Promise<boolean> {
  if (tick.settled.has(due.key) || tick.tried.has(due.key)) return false;
  try {
    if ('repeat' in due) return await repeat(tick, due);
    if ('beside' in due) return await begin(tick, due);
    return await doOnce(tick, due);
  } catch (error) {
    if (!tick.stop?.aborted) noteFailure(tick, due.key, error);
    return false;
  }
}

async function doOnce(tick: Tick, due: Exclude<DueJob, Repeated | Beside>): Promise<boolean> {
  const job = await findJob(tick.db, due.key);
  const isDone = job !== undefined && !('after' in job.counts);
  const hasMoved = !isDone && ('skip' in due ? await skip(tick, due) : await work(tick, due));
  tick.settled.add(due.key);
  return hasMoved;
}

async function work({ db, now, log, stop, report }: Tick, due: Work | PreparedWork): Promise<boolean> {
  const ready = 'portion' in due ? due : { ...due, portion: await due.prepare(db) };
  const breathe = async () => {
    await setImmediate();
    stop?.throwIfAborted();
  };
  const counts = await runWork(db, ready, { now, breathe });
  if (counts === undefined) return false;
  log.info({ key: due.key, ...counts }, 'job done');
  report.done += 1;
  return true;
}

async function skip({ db, now, log, report }: Tick, due: Skipped): Promise<boolean> {
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

/** Begins what goes on beside the ticks, unless it is under way or done. Its end is nothing that a tick has moved. */
async function begin(tick: Tick, due: Beside): Promise<false> {
  const { db, now, log, activity, stop, settled, beside } = tick;
  if (beside.has(due.key)) return false;
  if (await findJob(db, due.key)) {
    settled.add(due.key);
    return false;
  }
  beside.add(due.key);
  void activity
    .run(async () => {
      const counts = await due.beside();
      const done = { key: due.key, dueAt: due.dueAt, state: 'done', counts } as const;
      await db.transaction().execute((tx) => claimJob(tx, done, now));
      if (counts['failed']) log.error({ key: due.key, ...counts }, 'job failed');
      else log.info({ key: due.key, ...counts }, 'job done');
    })
    .catch((error: unknown) => {
      if (!stop?.aborted) log.error({ key: due.key, error }, 'job failed');
    })
    .finally(() => beside.delete(due.key));
  return false;
}

/** Never counts as movement: it would go on for ever. */
async function repeat({ db, tried }: Tick, due: Repeated): Promise<false> {
  tried.add(due.key);
  await db.transaction().execute(due.repeat);
  return false;
}

function noteFailure({ tried, report, log }: Tick, key: string, error: unknown): void {
  tried.add(key);
  report.failed += 1;
  log.error({ key, error }, 'job failed');
}
