import { setImmediate } from 'node:timers/promises';
import type { App } from '../../src/app.ts';
import { prepareBoard } from '../../src/boards/prepare-board.ts';
import { backUpInWorker } from '../../src/operation/back-up-in-worker.ts';
import { openFolder } from '../house/folder.ts';
import { openHouse } from '../house/open-house.ts';
import { districtCode, evenWorld } from '../house/plan-world.ts';
import { findOpen, getUnitId } from '../house/queries.ts';
import { seedElsewhere } from '../house/seed-elsewhere.ts';
import type { Measure, Size } from '../measure.ts';
import { watchStalls } from '../stalls.ts';
import { openTelegram } from '../telegram/open-telegram.ts';

const sizes = { full: { reps: 10_000, boards: 40 }, quick: { reps: 50, boards: 2 } };

/** Everything at once that is heavy and not opening a cycle. */
export const measure: Measure = {
  name: 'stalls',
  how: 'The whole bot broadcasts the tasks of 10,000 representatives, while it backs the database up over and over and reads and draws the boards of 40 districts of 25, one after another. How long the event loop is held up, as a timer of one millisecond sees it.',
  figures: {
    p99: {
      title: 'stall of the event loop during broadcast, backup and boards, p99',
      unit: 'ms',
      goal: { atMost: 20 },
    },
  },
  run,
};

async function run(size: Size) {
  const { reps, boards } = sizes[size];
  const world = evenWorld(reps);
  await using folder = await openFolder();
  const { databasePath } = folder;
  await seedElsewhere(databasePath, world);
  await using telegram = await openTelegram({ people: reps, latencyMs: 60 });
  await using house = await openHouse(telegram, databasePath);
  await house.start();
  await house.tick();

  using stalls = watchStalls();
  const over = new AbortController();
  const [backups] = await Promise.all([
    backUpUntil(over.signal, databasePath),
    drawBoards(house, Math.min(boards, world.length)).finally(() => over.abort()),
  ]);
  return {
    values: { p99: stalls.percentileMs(0.99) },
    made: { longest: stalls.longestMs, median: stalls.percentileMs(0.5), backups },
  };
}

async function backUpUntil(signal: AbortSignal, databasePath: string): Promise<number> {
  let count = 0;
  for (; !signal.aborted; count += 1)
    await backUpInWorker({ databasePath, path: `${databasePath}.backup-${count}` });
  return count;
}

async function drawBoards({ db, wording }: App, count: number): Promise<void> {
  const cycleId = await findOpen(db);
  for (let index = 0; index < count; index += 1) {
    const unitId = await getUnitId(db, districtCode(index));
    const which = { cycleId, unitId, isFinal: false, language: 'tr', now: Date.now() } as const;
    await prepareBoard({ db, wording }, which);
    await setImmediate();
  }
}
