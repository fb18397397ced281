import type { z } from 'zod';
import { openFolder } from '../house/folder.ts';
import { evenWorld } from '../house/plan-world.ts';
import { seedElsewhere } from '../house/seed-elsewhere.ts';
import type { Measure, Size } from '../measure.ts';
import { nodeFlags } from '../node-flags.ts';
import { openingShape, type Task } from '../opening/conduct.ts';
import { OtherProcess } from '../process.ts';
import { openTelegram } from '../telegram/open-telegram.ts';

const sizes = { full: [1_000, 10_000, 50_000], quick: [20, 40, 60] } as const;
const openCycle = new URL('../opening/open-cycle.ts', import.meta.url);
const restMs = { full: 3_000, quick: 0 };

/** In portions, so that nobody waits for it. */
export const measure: Measure = {
  name: 'opening',
  how: 'The tick that opens a cycle for 1,000, 10,000 and 50,000 representatives with six tasks each, in the whole bot while it delivers, in a process of its own each time. Linear: the time per person of the largest over that of the middle one.',
  figures: {
    seconds: { title: 'opening a cycle for 50,000', unit: 's', goal: { atMost: 15 } },
    growth: { title: 'time per person, 50,000 ÷ 10,000', unit: '×', goal: { atMost: 1.25 } },
    stall: { title: 'longest stall while it opens', unit: 'ms', goal: { atMost: 50 } },
    peak: { title: 'most memory while it opens', unit: 'MB', goal: { atMost: 300 } },
    resident: { title: 'resident memory after the 50,000', unit: 'MB', goal: { atMost: 300 } },
  },
  note: 'Of a profile more than half is SQLite with its commits (for each person six assignments with their indexes, a message, and reading the list back with its names), an eighth collecting garbage, a tenth building what is asked of SQLite, and the rest putting the tasks and the message together. Each piece of 25 people takes some 7 ms. The longest stall is that of the disk: in two runs of one night it was 201 and 30 ms. The processor decides about the rest: on a night on which all measures were a sixth slower, the same code that had made 14.8 s made 16.5 and 17.7.',
  run,
};

async function run(size: Size) {
  const [least, middle, most] = sizes[size];
  const small = await openFor(least, restMs[size]);
  const medium = await openFor(middle, restMs[size]);
  const large = await openFor(most, restMs[size]);
  return {
    values: {
      seconds: large.ms / 1_000,
      growth: large.ms / most / (medium.ms / middle),
      stall: Math.max(small.longestStallMs, medium.longestStallMs, large.longestStallMs),
      peak: large.peakMb,
      resident: large.residentMb,
    },
    made: {
      [`ms${least}`]: small.ms,
      [`ms${middle}`]: medium.ms,
      [`ms${most}`]: large.ms,
      messages: large.messages,
    },
  };
}

async function openFor(reps: number, restMs: number): Promise<z.infer<typeof openingShape>> {
  await using folder = await openFolder();
  const { databasePath } = folder;
  await seedElsewhere(databasePath, evenWorld(reps));
  await using telegram = await openTelegram({ people: reps, latencyMs: 60 });
  const task: Task = { databasePath, root: telegram.root, token: telegram.token, restMs };
  await using opening = new OtherProcess(openCycle, task, nodeFlags);
  return await opening.hear(openingShape);
}
