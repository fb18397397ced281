import { once } from 'node:events';
import Fastify from 'fastify';
import { Activity } from '../../src/activity.ts';
import { arrivalOf } from '../../src/channels/telegram/arrival.ts';
import { readUpdate } from '../../src/channels/telegram/read-update.ts';
import { systemClock } from '../../src/clock.ts';
import { startHttp } from '../../src/http/start-http.ts';
import { createLog } from '../../src/log.ts';
import { Inbox } from '../../src/messages/inbox.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { openLoad } from '../bare/open-load.ts';
import { openFolder } from '../house/folder.ts';
import type { Measure, Size } from '../measure.ts';
import { inRounds, median } from '../statistics.ts';

const sizes = { full: { calls: 10_000, rounds: 5 }, quick: { calls: 100, rounds: 1 } };
/** As many connections as Telegram opens to a webhook. */
const atOnce = 40;
const secret = 'bench_bench_bench';

/** A webhook call is on disk before it is answered. */
export const measure: Measure = {
  name: 'intake',
  how: 'Another process posts 10,000 updates over 40 connections to the webhook of the house, which stores each in the inbox before it answers, while all workers of the inbox are busy; then as many to a bare Fastify that parses the body and answers. The middle of five rounds.',
  figures: {
    ratio: {
      title: 'durable intake (webhook → inbox → 200) ÷ bare Fastify',
      unit: '×',
      goal: { atLeast: 0.5 },
    },
  },
  note: 'One commit serves about twenty of the forty connections: the others come in while it is made. Of a profile a quarter is the row with its indexes (22 µs, where a bare Fastify needs 36 µs for a whole request), a tenth to a third the commits, depending on the disk, and the rest Fastify and the reading of the update.',
  run,
};

async function run(size: Size) {
  const { calls, rounds } = sizes[size];
  await using folder = await openFolder();
  await using load = openLoad();
  const db = openDatabase(folder.databasePath);
  await migrate(db);
  await using house = await openIntake(db);
  await using bare = await openBareIntake();
  let firstId = 1;
  const readings = await inRounds(rounds, async () => {
    firstId += calls;
    const post = { secret, count: calls, atOnce, firstId };
    const { ms: houseMs } = await load.post({ ...post, origin: house.origin });
    const { ms: bareMs } = await load.post({ ...post, origin: bare.origin });
    return { houseMs, bareMs };
  });
  return {
    values: { ratio: median(readings.map(({ houseMs, bareMs }) => bareMs / houseMs)) },
    made: {
      intakePerSecond: calls / (median(readings.map(({ houseMs }) => houseMs)) / 1_000),
      barePerSecond: calls / (median(readings.map(({ bareMs }) => bareMs)) / 1_000),
    },
  };
}

/** The intake of the house, where nobody gets to what has come in. */
async function openIntake(db: Db): Promise<AsyncDisposable & { origin: string }> {
  await using stack = new AsyncDisposableStack();
  stack.defer(() => db.destroy());
  const log = createLog('error');
  const inbox = stack.use(
    new Inbox({
      db,
      clock: systemClock,
      log,
      activity: new Activity(),
      handle: async (_row, signal) => {
        await once(signal, 'abort');
      },
      apologize: async () => {},
    }),
  );
  const receive = async (body: string) => {
    await inbox.store([arrivalOf(readUpdate(body), systemClock.now())]);
    return 'accepted' as const;
  };
  const http = stack.use(
    await startHttp({
      host: '127.0.0.1',
      port: 0,
      log,
      telegram: { secret, receive },
      sms: undefined,
      readiness: () => Promise.reject(new Error('nobody asks')),
      metrics: () => Promise.reject(new Error('nobody asks')),
      countRefused: () => {},
    }),
  );
  const resources = stack.move();
  return { origin: http.listeningOrigin, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

async function openBareIntake(): Promise<AsyncDisposable & { origin: string }> {
  const server = Fastify({ forceCloseConnections: true });
  server.post('/telegram', async () => ({ ok: true }));
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  return { origin, [Symbol.asyncDispose]: () => server.close() };
}
