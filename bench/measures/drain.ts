import { Api } from 'grammy';
import { Pool } from 'undici';
import { Activity } from '../../src/activity.ts';
import { createTelegramClient } from '../../src/channels/telegram/client.ts';
import { Reach } from '../../src/channels/telegram/reach.ts';
import { createTelegramSender } from '../../src/channels/telegram/sender.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { Delivery } from '../../src/messages/delivery.ts';
import { Limiter } from '../../src/messages/limiter.ts';
import { createWording } from '../../src/messages/wording.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { openBare } from '../bare/open-bare.ts';
import { openFolder } from '../house/folder.ts';
import { evenWorld } from '../house/plan-world.ts';
import { countWaiting, enqueueForAll } from '../house/queries.ts';
import { seedWorld } from '../house/seed-world.ts';
import type { Measure, Size } from '../measure.ts';
import { inRounds, median, timeOf } from '../statistics.ts';

const sizes = { full: { messages: 2_000, rounds: 5 }, quick: { messages: 50, rounds: 1 } };
const token = '700000001:AAEmbeddedBotApiServerToken_00000001';

/** The outbox, its ledger on disk, against a client that keeps nothing. */
export const measure: Measure = {
  name: 'drain',
  how: 'Delivery drains 2,000 waiting rows through the Telegram sender with limits that are never reached, each outcome on disk, against a server that takes everything; then a bare undici client sends as many equal bodies to the same server with as many requests at once as Delivery has had. The middle of five rounds.',
  figures: {
    ratio: { title: 'durable drain of the outbox ÷ bare HTTP client', unit: '×', goal: { atLeast: 0.5 } },
  },
  note: 'A message is on disk as leaving before it leaves, and with its outcome after it, and three of a channel are on their way at a time, so that a crash leaves at most three in doubt: the disk is waited for every one to three messages, which takes half of the time. The rest goes to finding the way and building the call by grammY, where the bare client sends the same bytes again and again. No limit of Telegram or of a SIM comes near: at 30 messages a second the drain is busy for a fiftieth of the time.',
  run,
};

async function run(size: Size) {
  const { messages, rounds } = sizes[size];
  await using folder = await openFolder();
  await seedWorld(folder.databasePath, evenWorld(messages));
  await using server = await openBare();
  const db = openDatabase(folder.databasePath);
  const readings = await inRounds(rounds, async () => {
    await enqueueForAll(db, Date.now());
    const { ms: drainMs, mostAtOnce } = await drain(db, server.root);
    const bareMs = await sendBare(server.root, { requests: messages, atOnce: mostAtOnce });
    return { drainMs, bareMs, mostAtOnce };
  });
  await db.destroy();
  return {
    values: { ratio: median(readings.map(({ drainMs, bareMs }) => bareMs / drainMs)) },
    made: {
      drainPerSecond: messages / (median(readings.map(({ drainMs }) => drainMs)) / 1_000),
      barePerSecond: messages / (median(readings.map(({ bareMs }) => bareMs)) / 1_000),
      atOnce: Math.max(...readings.map(({ mostAtOnce }) => mostAtOnce)),
    },
  };
}

const unreached = { count: 1_000_000, periodMs: 1 };

async function drain(db: Db, root: string): Promise<{ ms: number; mostAtOnce: number }> {
  const clock = systemClock;
  const limiter = new Limiter(clock, { global: unreached, chat: unreached, group: unreached });
  await using client = createTelegramClient({
    db,
    clock,
    limiter,
    apiRoot: root,
    proxy: undefined,
    countCall: () => {},
  });
  const counted = countAtOnce(client.fetch);
  const api = new Api(token, { apiRoot: root, fetch: counted.fetch });
  const reach = new Reach({ api, clock, isMet: () => true });
  const activity = new Activity();
  await using delivery = new Delivery({
    db,
    clock,
    activity,
    log: createLog('error'),
    senders: [createTelegramSender({ db, api, wording: createWording(), clock, reach })],
    language: 'tr',
    quietUntil: async (_programId, now) => now,
  });
  const ms = await timeOf(async () => {
    await delivery.start();
    await activity.settled();
  });
  const left = await countWaiting(db);
  if (left > 0) throw new Error(`${left} rows are still waiting`);
  return { ms, mostAtOnce: counted.most };
}

/** Keeps count of how many requests are under way at once. */
function countAtOnce(send: typeof fetch) {
  let now = 0;
  const counted = {
    most: 0,
    fetch: async (...request: Parameters<typeof fetch>) => {
      now += 1;
      counted.most = Math.max(counted.most, now);
      try {
        return await send(...request);
      } finally {
        now -= 1;
      }
    },
  };
  return counted;
}

/** A body like those of the drained rows. */
const body = JSON.stringify({
  chat_id: '905320000000',
  text: 'Kapı kapı ziyaret '.repeat(10),
  reply_markup: { inline_keyboard: [] },
});

async function sendBare(
  root: string,
  { requests, atOnce }: { requests: number; atOnce: number },
): Promise<number> {
  const pool = new Pool(root, { connections: atOnce });
  let left = requests;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const { body: answer } = await pool.request({
        path: `/bot${token}/sendMessage`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      await answer.json();
    }
  };
  const ms = await timeOf(() => Promise.all(Array.from({ length: atOnce }, lane)));
  await pool.destroy();
  return ms;
}
