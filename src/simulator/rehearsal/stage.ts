import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app.ts';
import type { Instant } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import { createLog } from '../../log.ts';
import { type BotApi, startBotApi } from '../bot-api/start-bot-api.ts';
import { Pace } from '../pace.ts';
import { VirtualClock } from '../virtual-clock.ts';

export interface StageOptions {
  readonly startsAt: Instant;
  readonly logLevel?: string;
}

/** The bot among embedded servers, on a clock that stands still until the pace moves it. */
export interface RehearsalStage extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly api: BotApi;
  readonly pace: Pace;
  /** The bot that runs now; another one after a restart. */
  readonly app: App;
  /** What ticks have failed to do so far. */
  readonly failedJobs: number;
  /** Ends the bot and starts it again on the same database. */
  restart(): Promise<void>;
}

/** Starts the embedded server and, on a database in a folder that goes away in the end, the bot. */
export async function setStage({ startsAt, logLevel = 'error' }: StageOptions): Promise<RehearsalStage> {
  await using stack = new AsyncDisposableStack();
  const folder = await makeFolder();
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const clock = new VirtualClock(startsAt);
  const api = stack.use(await startBotApi({ clock }));
  const config = readConfig({
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    DATABASE_PATH: join(folder, 'saha.db'),
    PORT: '0',
    LOG_LEVEL: logLevel,
  });
  const log = createLog(config.logLevel);
  const open = () => createApp(config, { clock, log });

  let app = await open();
  let failedJobs = 0;
  stack.defer(() => app[Symbol.asyncDispose]());
  const pace = new Pace({
    clock,
    bot: {
      get isMoving() {
        return app.activity.isMoving;
      },
    },
    server: api,
    tick: async () => {
      const { failed } = await app.tick();
      failedJobs += failed;
    },
    countTraffic: () => requestsTo(api),
    findNextWork: () => app.nextWork(),
  });

  const resources = stack.move();
  return {
    clock,
    api,
    pace,
    get app() {
      return app;
    },
    get failedJobs() {
      return failedJobs;
    },
    restart: async () => {
      await app[Symbol.asyncDispose]();
      app = await open();
      await app.start();
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

const memoryFolder = '/dev/shm';
const enoughBytes = 1e9;

/** In memory where the system offers it: a rehearsal need not outlive the power, and the disk would slow it down. */
async function makeFolder(): Promise<string> {
  const hasRoom = await statfs(memoryFolder).then(
    ({ bavail, bsize }) => bavail * bsize > enoughBytes,
    () => false,
  );
  return mkdtemp(join(hasRoom ? memoryFolder : tmpdir(), 'saha-'));
}

/** What the bot asked for, apart from what is new. */
const requestsTo = ({ counts }: BotApi): number =>
  Object.entries(counts).reduce((sum, [method, count]) => (method === 'getUpdates' ? sum : sum + count), 0);
