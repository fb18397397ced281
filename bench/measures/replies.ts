import { setTimeout } from 'node:timers/promises';
import type { Db } from '../../src/store/open-database.ts';
import { openFolder } from '../house/folder.ts';
import { openHouse } from '../house/open-house.ts';
import { evenWorld } from '../house/plan-world.ts';
import { listReceipts } from '../house/queries.ts';
import { seedWorld } from '../house/seed-world.ts';
import type { Measure, Size } from '../measure.ts';
import { percentile } from '../statistics.ts';
import { openTelegram, type Telegram } from '../telegram/open-telegram.ts';

const latencyMs = 60;
const perSecond = 20;
const sizes = {
  full: { reps: 3_600, walkers: 300, steps: 1_200 },
  quick: { reps: 60, walkers: 10, steps: 20 },
};

/** People check in while a broadcast is under way. */
export const measure: Measure = {
  name: 'replies',
  how: 'While a cycle opens for 3,600 representatives, 300 who have their tasks already check in, 20 steps a second altogether. Taken from the moment at which the bot has received a step until the server accepts the message that answers it; the server’s answers take 60 ms.',
  figures: {
    p99: {
      title: 'a check-in step → its reply accepted, during a broadcast, p99',
      unit: 'ms',
      goal: { atMost: 100 },
    },
    overLimit: { title: 'requests over a limit meanwhile', unit: 'requests', goal: { atMost: 0 } },
  },
  run,
};

async function run(size: Size) {
  const { reps, walkers, steps } = sizes[size];
  await using folder = await openFolder();
  await seedWorld(folder.databasePath, evenWorld(reps));
  await using telegram = await openTelegram({ people: reps, latencyMs });
  await using house = await openHouse(telegram, folder.databasePath);
  await house.start();
  await house.tick();
  await untilAccepted(telegram, walkers * 1.1);

  const walk = await telegram.let({ wish: 'walk', people: walkers, perSecond, steps });
  const { accepted, overLimit, receipts, waits } = await untilAnswered(telegram, house.db);
  const seconds = (walk.endedAt - walk.startedAt) / 1_000;
  return {
    values: { p99: percentile(waits, 0.99), overLimit },
    made: {
      median: percentile(waits, 0.5),
      longest: Math.max(...waits),
      steps: receipts.length,
      perSecond: receipts.length / seconds,
      broadcast:
        accepted.filter(([, at]) => at >= walk.startedAt && at <= walk.endedAt).length - waits.length,
    },
  };
}

async function untilAccepted(telegram: Telegram, count: number): Promise<void> {
  let report = await telegram.report();
  for (; report.accepted.length < count; report = await telegram.report()) await setTimeout(200);
}

const answeredWithin = 20;

/** All steps count: one that is never answered ends the measure. */
async function untilAnswered(telegram: Telegram, db: Db) {
  for (let look = 0; look < answeredWithin; look += 1) {
    await setTimeout(1_000);
    const { accepted, overLimit } = await telegram.report();
    const receipts = await listReceipts(db);
    const waits = waitsOf(receipts, accepted);
    if (waits.length === receipts.length) return { accepted, overLimit, receipts, waits };
  }
  throw new Error('a step was not answered');
}

/** How long each step has waited for the next message in its chat. */
function waitsOf(
  receipts: readonly { chatId: number; at: number }[],
  accepted: readonly (readonly [chatId: number, at: number])[],
): number[] {
  const byChat = Map.groupBy(accepted, ([chatId]) => chatId);
  return receipts.flatMap(({ chatId, at }) => {
    const reply = byChat.get(chatId)?.find(([, moment]) => moment >= at);
    return reply ? [reply[1] - at] : [];
  });
}
