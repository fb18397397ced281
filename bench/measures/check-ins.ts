import { countCommits } from '../bare/count-commits.ts';
import { openFolder } from '../house/folder.ts';
import { openHouse } from '../house/open-house.ts';
import { evenWorld } from '../house/plan-world.ts';
import { listReceipts } from '../house/queries.ts';
import { seedWorld } from '../house/seed-world.ts';
import type { Measure, Size } from '../measure.ts';
import { openTelegram } from '../telegram/open-telegram.ts';

const sizes = { full: { reps: 1_000, commitMs: 3_000 }, quick: { reps: 12, commitMs: 50 } };

/** Everybody checks in at once. */
export const measure: Measure = {
  name: 'check-ins',
  how: 'A thousand representatives check in at once over the embedded Bot API server, each step as soon as the one before is answered: the update is stored, the dialogue goes on, the answer and the score are stored, the message is edited. Over commits of one row each by better-sqlite3 alone, `synchronous = FULL` on the same disk.',
  figures: {
    ratio: { title: 'whole check-in steps per second ÷ raw commits', unit: '×', goal: { atLeast: 0.25 } },
  },
  note: 'The bot makes 300 to 340 steps a second whether the disk commits four or thirteen thousand times a second: it is the processor that limits them, and the ratio is that of two machines. Each step is on the disk before the next one begins: the arrival, the answer with its score, the place of the dialogue, what was sent, and that it is done. Of a profile two thirds are spent in SQLite, half of it in commits, half in reading; the rest is building queries and replaying the dialogue.',
  run,
};

async function run(size: Size) {
  const { reps, commitMs } = sizes[size];
  await using folder = await openFolder();
  await seedWorld(folder.databasePath, evenWorld(reps));
  await using telegram = await openTelegram({ people: reps, latencyMs: 0 });
  const before = countCommits(`${folder.databasePath}.commits`, commitMs / 2);
  const stepsPerSecond = await checkIn(telegram, { databasePath: folder.databasePath, reps });
  const after = countCommits(`${folder.databasePath}.commits`, commitMs / 2);
  const commitsPerSecond = (before + after) / (commitMs / 1_000);
  return { values: { ratio: stepsPerSecond / commitsPerSecond }, made: { stepsPerSecond, commitsPerSecond } };
}

async function checkIn(
  telegram: Awaited<ReturnType<typeof openTelegram>>,
  { databasePath, reps }: { databasePath: string; reps: number },
): Promise<number> {
  await using house = await openHouse(telegram, databasePath);
  // Its messages would be in the way: the cycle is open, and nothing of it goes out.
  await house.tick();
  await house.db.deleteFrom('outbox').execute();
  await house.start();
  const { startedAt, endedAt } = await telegram.let({ wish: 'check-in', people: reps });
  const steps = (await listReceipts(house.db)).length;
  return steps / ((endedAt - startedAt) / 1_000);
}
