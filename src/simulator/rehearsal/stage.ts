import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../app.ts';
import type { Instant } from '../../clock.ts';
import { type Config, readConfig } from '../../config.ts';
import { createLog, type Log } from '../../log.ts';
import { type BotApi, startBotApi } from '../bot-api/start-bot-api.ts';
import { findFreePort } from '../free-port.ts';
import { Pace } from '../pace.ts';
import { makeScratchFolder } from '../scratch-folder.ts';
import type { PlainPhones } from '../sms/embedded-gateway.ts';
import { VirtualClock } from '../virtual-clock.ts';
import type { Network, StartNetwork } from './networks.ts';
import { type RehearsedBot, startBot } from './start-bot.ts';

export interface StageOptions {
  readonly startsAt: Instant;
  /** For the troubles of the network. */
  readonly seed: string;
  readonly startNetwork: StartNetwork;
  /** Only what someone must look at, on standard output, if it is not said. */
  readonly log?: Log | undefined;
}

/** The bot among embedded servers, on a clock that stands still until the pace moves it. */
export interface RehearsalStage extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly api: BotApi;
  readonly sms: PlainPhones;
  /** What the SMS gateway could not use. */
  readonly complaints: readonly string[];
  readonly pace: Pace;
  /** The bot that runs now; another one after a kill. */
  readonly app: App;
  /** What ticks have failed to do so far. */
  readonly failedJobs: number;
  /** As `RehearsedBot` does it. */
  kill(): Promise<void>;
}

/** Starts the embedded servers and, on a database in a folder that goes away in the end, the bot. */
export async function setStage(options: StageOptions): Promise<RehearsalStage> {
  const { startsAt, seed, startNetwork, log = createLog('error') } = options;
  await using stack = new AsyncDisposableStack();
  const folder = await makeScratchFolder(enoughBytes);
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const clock = new VirtualClock(startsAt);
  const api = stack.use(await startBotApi({ clock }));
  const port = String(await findFreePort());
  const publicUrl = `http://127.0.0.1:${port}`;
  const network = await startNetwork({ clock, seed, publicUrl });
  const sms = stack.use(network.gateway);
  const bot = stack.use(await startBot(configOf({ api, folder, port, publicUrl, network }), { clock, log }));
  const pace = paceOf(bot, { clock, api, sms });
  const resources = stack.move();
  return {
    clock,
    api,
    sms,
    complaints: network.complaints,
    pace,
    get app() {
      return bot.app;
    },
    get failedJobs() {
      return bot.failedJobs;
    },
    kill: () => bot.kill(),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

const configOf = ({
  api,
  folder,
  port,
  publicUrl,
  network,
}: {
  api: BotApi;
  folder: string;
  port: string;
  publicUrl: string;
  network: Network;
}): Config =>
  readConfig({
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    DATABASE_PATH: join(folder, 'saha.db'),
    PORT: port,
    PUBLIC_URL: publicUrl,
    BACKUPS_KEPT: '0',
    ...network.settings,
  });

const paceOf = (
  bot: RehearsedBot,
  { clock, api, sms }: Pick<RehearsalStage, 'clock' | 'api' | 'sms'>,
): Pace =>
  new Pace({
    clock,
    bot: {
      get isMoving() {
        return bot.app.activity.isMoving;
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
    tick: () => bot.tick(),
    countTraffic: () => requestsTo(api) + textsIn(sms),
    findNextWork: () => bot.findNextWork(),
    tickEveryMs: 10 * 60_000,
  });

const enoughBytes = 1e9;

/** What the bot asked for, apart from what is new. */
const requestsTo = ({ counts }: BotApi): number =>
  Object.entries(counts).reduce((sum, [method, count]) => (method === 'getUpdates' ? sum : sum + count), 0);

const textsIn = ({ phones }: PlainPhones): number =>
  phones.reduce((sum, { messages }) => sum + messages.length, 0);
