import { setTimeout } from 'node:timers/promises';
import { openFolder } from '../house/folder.ts';
import { openHouse } from '../house/open-house.ts';
import { evenWorld } from '../house/plan-world.ts';
import { seedWorld } from '../house/seed-world.ts';
import type { Measure, Size } from '../measure.ts';
import { openTelegram } from '../telegram/open-telegram.ts';

const quota = 30;
const latencyMs = 60;
const messages = { full: 3_000, quick: 40 };

/** A cycle opens, and everybody gets their tasks. */
export const measure: Measure = {
  name: 'broadcast',
  how: 'A cycle opens for 3,000 representatives; the whole bot sends everybody their tasks through the embedded Bot API server, whose answers take 60 ms and which counts 30 messages in any second as Telegram does. The rate is taken from the first message to the last, over 30 a second.',
  figures: {
    rate: { title: 'broadcast rate ÷ quota', unit: '×', goal: { atLeast: 0.97 } },
    overLimit: { title: 'requests over a limit in a broadcast', unit: 'requests', goal: { atMost: 0 } },
  },
  run,
};

async function run(size: Size) {
  const count = messages[size];
  await using folder = await openFolder();
  await seedWorld(folder.databasePath, evenWorld(count));
  await using telegram = await openTelegram({ people: count, latencyMs });
  await using house = await openHouse(telegram, folder.databasePath);
  await house.start();
  await house.tick();

  let report = await telegram.report();
  for (; report.accepted.length < count; report = await telegram.report()) await setTimeout(1_000);
  const seconds = (lastOf(report.accepted) - firstOf(report.accepted)) / 1_000;
  return {
    values: { rate: count / seconds / quota, overLimit: report.overLimit },
    made: { seconds, messages: report.accepted.length, refused: report.refused },
  };
}

type Accepted = readonly (readonly [chatId: number, at: number])[];
const firstOf = (accepted: Accepted): number => accepted[0]?.[1] ?? 0;
const lastOf = (accepted: Accepted): number => accepted.at(-1)?.[1] ?? 0;
