import { pino } from 'pino';
import { Activity } from '../../src/activity.ts';
import type { Instant } from '../../src/clock.ts';
import { allJobs } from '../../src/jobs/all-jobs.ts';
import { createJobRunner, type JobRunner } from '../../src/jobs/runner.ts';
import { createWording } from '../../src/messages/wording.ts';
import type { Db } from '../../src/store/open-database.ts';

export const wording = createWording();

/** A runner of all jobs, as after a start of the process. A failing job fails the test. */
export function startRunner(db: Db, { admins = [] }: { admins?: readonly string[] } = {}): JobRunner {
  const log = pino({ level: 'silent' });
  log.error = (...args: unknown[]) => {
    throw new Error('a job failed', { cause: args });
  };
  return createJobRunner({ db, jobs: allJobs({ wording, admins }), log, activity: new Activity() });
}

/** Ticks every `step` minutes from one moment to another, both included. */
export async function tickThrough(
  runner: JobRunner,
  { from, until, step = 60 }: { from: Instant; until: Instant; step?: number },
): Promise<void> {
  for (let now = from; now <= until; now += step * 60_000) await runner.tick(now);
}

/** An instant written in Istanbul's time: `2026-11-21 09:00`. */
export const istanbul = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}:00+03:00`);
