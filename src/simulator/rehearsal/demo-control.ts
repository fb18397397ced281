import { setInterval } from 'node:timers/promises';
import { z } from 'zod';
import type { Instant } from '../../clock.ts';
import type { DemoControl, DemoStatus, Step } from '../phones/control.ts';
import { findNextEvent } from './next-event.ts';
import { countWaiting, listLastJobs } from './queries.ts';
import type { RehearsalStage } from './stage.ts';

export interface RunningDemo {
  readonly control: DemoControl;
  /** Lets the clock run as fast as the real one, until aborted. */
  run(signal: AbortSignal): Promise<void>;
}

const hourMs = 3_600_000;
const beatMs = 200;
/** What falls due is done and sent within a minute. */
const afterEventMs = 60_000;

/** The demo's clock runs by itself, and jumps where the page says; both in turn. A kill waits for nothing. */
export function createDemoControl(stage: RehearsalStage, timeZone: string): RunningDemo {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  const now = () => stage.clock.now();
  const control: DemoControl = {
    timeZone,
    now,
    advance: (to) => inTurn(async () => stage.pace.advanceTo(await targetOf(stage, to))),
    status: () => readStatus(stage),
    restartBot: () => stage.kill(),
  };
  return {
    control,
    run: async (signal) => {
      try {
        for await (const _ of setInterval(beatMs, undefined, { signal }))
          await inTurn(() => stage.pace.advanceTo(now() + beatMs, { wakesIdle: true }));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  };
}

async function targetOf({ clock, app }: RehearsalStage, to: Step): Promise<Instant> {
  const now = clock.now();
  if (to === 'hour') return now + hourMs;
  if (to === 'day') return now + 24 * hourMs;
  return ((await findNextEvent(app.db, now)) ?? now + 24 * hourMs) + afterEventMs;
}

const countsShape = z.record(z.string(), z.unknown());

async function readStatus({ app, clock }: RehearsalStage): Promise<DemoStatus> {
  const { db } = app;
  const jobs = await listLastJobs(db);
  return {
    ...(await countWaiting(db)),
    lastJobs: jobs.map(({ key, ran_at: at, counts }) => ({ key, at, counts: numbersIn(counts) })),
    nextEventAt: await findNextEvent(db, clock.now()),
  };
}

function numbersIn(counts: string): Record<string, number> {
  const entries = Object.entries(countsShape.parse(JSON.parse(counts)));
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
  );
}
