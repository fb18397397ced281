import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app.ts';
import type { Instant } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import { createLog, type Log } from '../../log.ts';
import { type BotApi, startBotApi } from '../bot-api/start-bot-api.ts';
import { findFreePort } from '../free-port.ts';
import { Pace } from '../pace.ts';
import { type EmbeddedSmsgate, startSmsgate } from '../smsgate/start-smsgate.ts';
import { VirtualClock } from '../virtual-clock.ts';
import { createWebhookTroubles } from './webhook-troubles.ts';

export interface StageOptions {
  readonly startsAt: Instant;
  /** For the troubles of the network. */
  readonly seed: string;
  /** Only what someone must look at, on standard output, if it is not said. */
  readonly log?: Log | undefined;
}

/** The bot among embedded servers, on a clock that stands still until the pace moves it. */
export interface RehearsalStage extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly api: BotApi;
  readonly sms: EmbeddedSmsgate;
  readonly pace: Pace;
  /** The bot that runs now; another one after a kill. */
  readonly app: App;
  /** What ticks have failed to do so far. */
  readonly failedJobs: number;
  /**
   * Takes the store away from the bot in the middle of whatever it does, as a power cut would: nothing more is written
   * or ended in good order. Then starts another one on the same database.
   */
  kill(): Promise<void>;
}

/** Starts the embedded servers and, on a database in a folder that goes away in the end, the bot. */
export async function setStage({
  startsAt,
  seed,
  log = createLog('error'),
}: StageOptions): Promise<RehearsalStage> {
  await using stack = new AsyncDisposableStack();
  const folder = await makeFolder();
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const clock = new VirtualClock(startsAt);
  const api = stack.use(await startBotApi({ clock }));
  const sms = stack.use(await startSmsgate({ clock, devices: simNumbers, paceMs: smsPaceMs }));
  sms.webhookFaults = createWebhookTroubles(seed);
  const port = String(await findFreePort());
  const config = readConfig({
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    DATABASE_PATH: join(folder, 'saha.db'),
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMS_GATEWAY: 'smsgate',
    SMSGATE_URL: sms.root,
    SMSGATE_USER: sms.user,
    SMSGATE_PASSWORD: sms.password,
    SMSGATE_WEBHOOK_KEY: sms.webhookKey,
    BACKUPS_KEPT: '0',
  });
  const open = async () => {
    const own = log.child({});
    return Object.assign(await createApp(config, { clock, log: own }), { log: own });
  };

  let app = await open();
  let isDying = false;
  let failedJobs = 0;
  /** What was asked of a bot that was killed meanwhile gets no answer. */
  const wasKilled = (asked: App): boolean => isDying || asked !== app;
  stack.defer(() => app[Symbol.asyncDispose]());
  const pace = new Pace({
    clock,
    bot: {
      get isMoving() {
        return app.activity.isMoving;
      },
    },
    server: {
      get inFlight() {
        return api.inFlight + sms.inFlight;
      },
      get waitingUpdates() {
        return api.waitingUpdates;
      },
    },
    tick: async () => {
      const asked = app;
      const { failed } = await asked.tick();
      if (!wasKilled(asked)) failedJobs += failed;
    },
    countTraffic: () => requestsTo(api) + textsIn(sms),
    findNextWork: async () => {
      const asked = app;
      try {
        return await asked.nextWork();
      } catch (error) {
        if (wasKilled(asked)) return undefined;
        throw error;
      }
    },
  });

  const resources = stack.move();
  return {
    clock,
    api,
    sms,
    pace,
    get app() {
      return app;
    },
    get failedJobs() {
      return failedJobs;
    },
    kill: async () => {
      isDying = true;
      app.log.level = 'silent';
      await app.db.destroy();
      try {
        await app[Symbol.asyncDispose]();
      } catch {
        // Its store is gone: it cannot end in good order.
      }
      app = await open();
      isDying = false;
      await app.start();
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** The phones that text Istanbul, and the pause of each between two texts. */
const simNumbers = ['+905320000001', '+905320000002', '+905320000003', '+905320000004'];
const smsPaceMs = 3_000;

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

const textsIn = ({ phones }: EmbeddedSmsgate): number =>
  phones.reduce((sum, { messages }) => sum + messages.length, 0);
