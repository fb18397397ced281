import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type App, createApp } from '../../src/app.ts';
import type { Instant } from '../../src/clock.ts';
import type { Config } from '../../src/config.ts';
import { createLog, type Log } from '../../src/log.ts';
import type { BotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { findFreePort } from '../../src/simulator/free-port.ts';
import { Pace } from '../../src/simulator/pace.ts';
import { makeScratchFolder } from '../../src/simulator/scratch-folder.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import type { Db } from '../../src/store/open-database.ts';
import { OwnClock } from './own-clock.ts';
import { type SmsNetwork, startSmsNetwork } from './sms-network.ts';

/** The whole app against the embedded Bot API server, on a clock that stands still. */
export interface World extends AsyncDisposable {
  readonly clock: VirtualClock;
  /** The clock of the machine on which the bot runs. */
  readonly ownClock: OwnClock;
  /** Until when a server keeps a call waiting: the bot is at work, and yet nothing moves before the clock does. */
  heldUntil: Instant;
  readonly botApi: BotApi;
  /** The plain phones, where there is a gateway. */
  readonly sms: SmsNetwork | undefined;
  readonly app: App;
  readonly db: Db;
  /** Lets everything that is under way come to rest. */
  settle(): Promise<void>;
  /** The time that a person takes for the next step. */
  pause(): Promise<void>;
  /** Lives through everything that falls due up to that moment. */
  advanceTo(at: Instant | string): Promise<void>;
  /** Lets the time until then pass unseen, as after a long sleep, and does what is owed at that moment. */
  skipTo(at: Instant | string): Promise<void>;
  /** Stops the bot, which ends what is under way, and starts it again on the same database. */
  restart(): Promise<void>;
  /** Takes the store away from the bot in the middle of whatever it does, and starts another one on it. */
  kill(): Promise<void>;
  /** The first half of it. */
  die(): Promise<void>;
  /** The second half. */
  comeUp(): Promise<void>;
}

const stepMs = 4_000;
/** Of a test's database and its log. */
const enoughBytes = 3e7;
/** After so many turns of the event loop without a sign of life something waits for the clock. */
const stillTurns = 50;

export interface WorldOptions {
  /** Telegram brings its updates to a webhook with this secret, instead of being polled; to the bot, if to no other url. */
  readonly webhook?: { readonly secret: string; readonly url?: string };
  /** Texts go over this gateway; without one there are none. */
  readonly gateway?: SmsNetwork['gateway'];
  /** Telegram may be away: nobody waits for the updates that it holds, and while nothing is said ticks are rare. */
  readonly isTroubled?: boolean;
  /** Where the configuration is to differ from the usual one. */
  readonly config?: Partial<Config>;
  readonly log?: Log;
}

export async function startWorld(
  start: string,
  { webhook, gateway, isTroubled = false, config: changes, log: ownLog }: WorldOptions = {},
): Promise<World> {
  const clock = new VirtualClock(Date.parse(start));
  const botApi = await startBotApi({ clock });
  const folder = await makeScratchFolder(enoughBytes);
  const port = webhook || gateway ? await findFreePort() : 0;
  const sms = gateway && (await startSmsNetwork(gateway, { clock, publicUrl: `http://127.0.0.1:${port}` }));
  const config: Config = {
    ...configFor(botApi, join(folder, 'saha.db')),
    port,
    sms: sms?.config,
    telegram: {
      token: botApi.token,
      apiRoot: botApi.root,
      webhook: webhook && { url: `http://127.0.0.1:${port}/telegram`, ...webhook },
    },
    ...changes,
  };
  const log = ownLog ?? createLog(process.env['TEST_LOG'] ?? 'silent');
  const ownClock = new OwnClock(clock);
  let heldUntil = 0;
  const isMoving = () => app.activity.isMoving && clock.now() >= heldUntil;
  let app = await createApp(config, { clock: ownClock, log });
  const pace = paceOf(() => app, { clock, ownClock, botApi, sms, isTroubled, isMoving });
  const startAgain = async () => {
    app = await createApp(config, { clock: ownClock, log });
    await app.start();
  };
  const end = async () => {
    await app.db.destroy();
    try {
      await app[Symbol.asyncDispose]();
    } catch {
      // Its store is gone: it cannot end in good order.
    }
  };
  /** Lets the clock run until the work is done, which it may wait for. */
  const alongside = async <T>(work: Promise<T>): Promise<T> => {
    const over = new AbortController();
    const stopWaiting = () => over.abort();
    work.then(stopWaiting, stopWaiting);
    for (let still = 0; !over.signal.aborted; still += 1) {
      await setImmediate();
      if (isMoving() || botApi.inFlight + (sms?.inFlight ?? 0) > 0) still = 0;
      if (still < stillTurns) continue;
      clock.advanceTo(clock.now() + 1_000);
      still = 0;
    }
    return work;
  };
  const comeUp = () => alongside(startAgain());
  const die = () => alongside(end());
  await app.start();
  await pace.settle();

  return {
    clock,
    ownClock,
    get heldUntil() {
      return heldUntil;
    },
    set heldUntil(at) {
      heldUntil = at;
    },
    botApi,
    sms,
    get app() {
      return app;
    },
    get db() {
      return app.db;
    },
    settle: () => pace.settle(),
    pause: () => pace.advanceTo(clock.now() + stepMs),
    advanceTo: (at) => pace.advanceTo(typeof at === 'number' ? at : Date.parse(at)),
    skipTo: async (at) => {
      await pace.settle();
      clock.advanceTo(typeof at === 'number' ? at : Date.parse(at));
      for (let tick = 0; tick < 2; tick += 1) {
        await app.tick();
        await pace.advanceTo(clock.now() + stepMs);
      }
    },
    restart: async () => {
      await alongside(Promise.resolve(app[Symbol.asyncDispose]()));
      await alongside(startAgain());
      await pace.settle();
    },
    kill: async () => {
      await die();
      await comeUp();
    },
    die,
    comeUp,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await botApi[Symbol.asyncDispose]();
      await sms?.[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

const paceOf = (
  app: () => App,
  {
    clock,
    ownClock,
    botApi,
    sms,
    isTroubled,
    isMoving,
  }: Pick<World, 'clock' | 'ownClock' | 'botApi' | 'sms'> & { isTroubled: boolean; isMoving: () => boolean },
): Pace =>
  new Pace({
    clock,
    bot: {
      get isMoving() {
        return isMoving();
      },
    },
    server: {
      get inFlight() {
        return botApi.inFlight + (sms?.inFlight ?? 0);
      },
      get waitingUpdates() {
        return isTroubled ? 0 : botApi.waitingUpdates;
      },
    },
    tick: () => app().tick(),
    ...(isTroubled ? { countTraffic: () => countCalls(botApi) } : {}),
    findNextWork: async () => {
      const at = await app().nextWork();
      return at === undefined ? undefined : at - ownClock.aheadMs;
    },
  });

/** Asked all the time, whatever is said. */
const unasked = new Set(['getUpdates', 'getWebhookInfo']);

const countCalls = ({ counts }: BotApi): number =>
  Object.entries(counts).reduce((sum, [method, count]) => sum + (unasked.has(method) ? 0 : count), 0);

export const configFor = (botApi: BotApi, databasePath: string): Config => ({
  telegram: { token: botApi.token, apiRoot: botApi.root, webhook: undefined },
  sms: undefined,
  databasePath,
  host: '127.0.0.1',
  port: 0,
  phoneCountry: 'TR',
  language: 'en',
  timeZone: 'Europe/Istanbul',
  adminTelegramIds: [],
  backupsKept: 0,
  heartbeatUrl: undefined,
  proxy: undefined,
  logLevel: 'silent',
});
