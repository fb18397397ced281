import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import type { Instant } from '../../src/clock.ts';
import type { Config } from '../../src/config.ts';
import { createLog, type Log } from '../../src/log.ts';
import type { BotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { findFreePort } from '../../src/simulator/free-port.ts';
import { Pace } from '../../src/simulator/pace.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import type { Db } from '../../src/store/open-database.ts';
import { type SmsNetwork, startSmsNetwork } from './sms-network.ts';

/** The whole app against the embedded Bot API server, on a clock that stands still. */
export interface World extends AsyncDisposable {
  readonly clock: VirtualClock;
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
}

const stepMs = 4_000;

export interface WorldOptions {
  /** Telegram brings its updates to a webhook with this secret, instead of being polled. */
  readonly webhook?: { readonly secret: string };
  /** Texts go over this gateway; without one there are none. */
  readonly gateway?: SmsNetwork['gateway'];
  /** Where the configuration is to differ from the usual one. */
  readonly config?: Partial<Config>;
  readonly log?: Log;
}

export async function startWorld(
  start: string,
  { webhook, gateway, config: changes, log: ownLog }: WorldOptions = {},
): Promise<World> {
  const clock = new VirtualClock(Date.parse(start));
  const botApi = await startBotApi({ clock });
  const folder = mkdtempSync(join(tmpdir(), 'saha-'));
  const port = webhook || gateway ? await findFreePort() : 0;
  const sms = gateway && (await startSmsNetwork(gateway, { clock, publicUrl: `http://127.0.0.1:${port}` }));
  const config: Config = {
    ...configFor(botApi, join(folder, 'saha.db')),
    port,
    sms: sms?.config,
    telegram: {
      token: botApi.token,
      apiRoot: botApi.root,
      webhook: webhook && { ...webhook, url: `http://127.0.0.1:${port}/telegram` },
    },
    ...changes,
  };
  const log = ownLog ?? createLog(process.env['TEST_LOG'] ?? 'silent');
  let app = await createApp(config, { clock, log });
  let pace = paceOf(app, clock, { botApi, sms });
  await app.start();
  await pace.settle();

  const startAgain = async () => {
    app = await createApp(config, { clock, log });
    pace = paceOf(app, clock, { botApi, sms });
    await app.start();
    await pace.settle();
  };

  return {
    clock,
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
      await app[Symbol.asyncDispose]();
      await startAgain();
    },
    kill: async () => {
      await app.db.destroy();
      try {
        await app[Symbol.asyncDispose]();
      } catch {
        // Its store is gone: it cannot end in good order.
      }
      await startAgain();
    },
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await botApi[Symbol.asyncDispose]();
      await sms?.[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

const paceOf = (
  app: App,
  clock: VirtualClock,
  { botApi, sms }: { botApi: BotApi; sms: SmsNetwork | undefined },
): Pace =>
  new Pace({
    clock,
    bot: app.activity,
    server: {
      get inFlight() {
        return botApi.inFlight + (sms?.inFlight ?? 0);
      },
      get waitingUpdates() {
        return botApi.waitingUpdates;
      },
    },
    tick: () => app.tick(),
    findNextWork: () => app.nextWork(),
  });

const configFor = (botApi: BotApi, databasePath: string): Config => ({
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
