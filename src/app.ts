import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Activity } from './activity.ts';
import { createTelegramChannel, type TelegramChannel } from './channels/telegram/telegram-channel.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { startHttp } from './http/start-http.ts';
import { allJobs } from './jobs/all-jobs.ts';
import { createJobRunner, type TickReport } from './jobs/runner.ts';
import type { Log } from './log.ts';
import { Delivery } from './messages/delivery.ts';
import { Inbox } from './messages/inbox.ts';
import { createWording, type Wording } from './messages/wording.ts';
import { takeLock } from './store/lock.ts';
import { migrate } from './store/migrate.ts';
import { type Db, openDatabase } from './store/open-database.ts';

/** The outside, apart from the addresses in the configuration: the clock and the log. */
export interface Outside {
  readonly clock: Clock;
  readonly log: Log;
}

export interface App extends AsyncDisposable {
  readonly db: Db;
  readonly wording: Wording;
  readonly activity: Activity;
  /** Where the webhooks and the health are served. */
  readonly address: string;
  /** Begins to take what comes in and to send what must go out. */
  start(): Promise<void>;
  /** Does what the clock owes at this moment. */
  tick(): Promise<TickReport>;
  /** When the next queued message may go out; for a clock that jumps. */
  nextDelivery(): Promise<number | undefined>;
}

/**
 * All the wiring. Takes the lock, opens and migrates the database, asks Telegram who the bot is and listens; nothing
 * is fetched or sent before `start`.
 */
export async function createApp(config: Config, { clock, log }: Outside): Promise<App> {
  await using stack = new AsyncDisposableStack();
  mkdirSync(dirname(config.databasePath), { recursive: true });
  stack.use(takeLock(config.databasePath));
  const db = openDatabase(config.databasePath);
  stack.defer(() => db.destroy());
  await migrate(db);

  const wording = createWording();
  const activity = new Activity();
  const telegram =
    config.telegram &&
    (await createTelegramChannel({ ...config.telegram, proxy: config.proxy, db, clock, log, wording }));
  if (telegram) stack.use(telegram);

  const senders = telegram ? [telegram.sender] : [];
  const delivery = stack.use(new Delivery({ db, clock, log, activity, senders, language: config.language }));
  const inbox = stack.use(
    new Inbox({ db, clock, log, activity, ...handlersOf(telegram), handled: () => delivery.wake() }),
  );
  const runner = createJobRunner({ db, log, activity, jobs: allJobs(wording) });
  const http = stack.use(
    await startHttp({
      ...config,
      log,
      telegram: webhookOf(config, telegram, inbox),
      whyNotReady: () => whyNotReady(db),
    }),
  );

  const resources = stack.move();
  return {
    db,
    wording,
    activity,
    address: http.listeningOrigin,
    start: async () => {
      inbox.start();
      await delivery.start();
      await telegram?.start(inbox);
    },
    tick: async () => {
      const report = await runner.tick(clock.now());
      delivery.wake();
      return report;
    },
    nextDelivery: () => delivery.nextMoment(),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

function handlersOf(telegram: TelegramChannel | undefined) {
  if (!telegram) return { handle: async () => undefined, apologize: async () => undefined };
  return { handle: telegram.handle, apologize: telegram.apologize };
}

const webhookOf = (config: Config, telegram: TelegramChannel | undefined, inbox: Inbox) =>
  telegram && config.telegram?.webhook
    ? { secret: config.telegram.webhook.secret, receive: (body: string) => telegram.receive(inbox, body) }
    : undefined;

/** Ready means that the store answers. */
async function whyNotReady(db: Db): Promise<string | undefined> {
  try {
    await db.selectFrom('job').select('key').limit(1).execute();
    return undefined;
  } catch {
    return 'the database does not answer';
  }
}
