import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Activity } from './activity.ts';
import { createSmsChannel, type SmsChannel } from './channels/sms/sms-channel.ts';
import { createTelegramChannel, type TelegramChannel } from './channels/telegram/telegram-channel.ts';
import type { Clock, Instant } from './clock.ts';
import type { Config, SmsConfig } from './config.ts';
import { quietUntil } from './cycles/hold.ts';
import { startHttp } from './http/start-http.ts';
import { allJobs } from './jobs/all-jobs.ts';
import type { Job } from './jobs/job.ts';
import { nightlyBackup } from './jobs/nightly-backup.ts';
import { createJobRunner, type TickReport } from './jobs/runner.ts';
import { createWatch } from './jobs/watch.ts';
import type { Log } from './log.ts';
import { Delivery } from './messages/delivery.ts';
import { Inbox, type InboxOptions } from './messages/inbox.ts';
import { createWording, type Wording } from './messages/wording.ts';
import { callHeartbeat } from './operation/heartbeat.ts';
import { createMetrics, type Metrics } from './operation/metrics.ts';
import { readReadiness } from './operation/readiness.ts';
import { Vitals } from './operation/vitals.ts';
import { watchSender } from './operation/watch-sender.ts';
import { takeLock } from './store/lock.ts';
import { migrate } from './store/migrate.ts';
import { type Db, openDatabase } from './store/open-database.ts';
import { finishRestore } from './store/restore.ts';

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
  /** Ends what the clock has started after the portion that is under way; nothing more is begun. */
  stopTicking(): void;
  /** When something that waits in the inbox or the outbox is to be looked at next; for a clock that jumps. */
  nextWork(): Promise<Instant | undefined>;
}

/**
 * All the wiring. Takes the lock, opens and migrates the database, asks Telegram who the bot is and listens; nothing
 * is fetched or sent before `start`.
 */
export async function createApp(config: Config, { clock, log }: Outside): Promise<App> {
  await using stack = new AsyncDisposableStack();
  mkdirSync(dirname(config.databasePath), { recursive: true });
  stack.use(takeLock(config.databasePath));
  await finishRestore(config.databasePath);
  const db = openDatabase(config.databasePath);
  stack.defer(() => db.destroy());
  await migrate(db);

  const wording = createWording();
  const activity = new Activity();
  const vitals = new Vitals();
  const polledAt = () => telegram?.polledAt();
  const metrics = createMetrics({ db, clock, vitals, polledAt });
  const telegram =
    config.telegram &&
    stack.use(
      await createTelegramChannel({
        ...config.telegram,
        proxy: config.proxy,
        db,
        clock,
        log,
        wording,
        countCall: metrics.countCall,
      }),
    );

  const sms =
    config.sms &&
    stack.use(
      await createSmsChannel({ ...smsOptions(config, config.sms), db, clock, log, activity, wording }),
    );

  const channels: Channels = { telegram, sms };
  const senders = [telegram, sms].flatMap((channel) =>
    channel ? [watchSender(channel.sender, { metrics, vitals })] : [],
  );
  const delivery = stack.use(
    new Delivery({
      db,
      clock,
      log,
      activity,
      senders,
      language: config.language,
      quietUntil: (programId, now) => quietUntil(db, programId, now),
    }),
  );
  const inbox = stack.use(
    new Inbox({ db, clock, log, activity, ...handlersOf(channels, metrics), handled: () => delivery.wake() }),
  );
  // At a stop nothing more leaves while the inbox finishes what it has begun.
  stack.defer(() => delivery.stop());
  const admins = telegram ? config.adminTelegramIds : [];
  const stopping = new AbortController();
  const stop = stopping.signal;
  stack.defer(() => stopping.abort());
  const runner = createJobRunner({
    db,
    log,
    activity,
    stop,
    jobs: [
      ...allJobs({ wording, admins }),
      ...operationJobs(config, { ...channels, vitals, log, admins, stop }),
    ],
  });
  const http = stack.use(
    await startHttp({
      ...config,
      log,
      telegram: telegramWebhook(config, telegram, inbox),
      sms: sms && { gateway: sms.gateway, take: (call) => sms.receive(inbox, call) },
      readiness: () =>
        readReadiness({ db, tickedAt: vitals.tickedAt, polledAt: polledAt(), now: clock.now() }),
      metrics: metrics.text,
      countRefused: metrics.countRefused,
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
      await sms?.start(inbox);
    },
    tick: async () => {
      const report = await runner.tick(clock.now());
      delivery.wake();
      if (report.failed === 0 && vitals.matters.length === 0) callWatcher(config, { activity, log });
      return report;
    },
    stopTicking: () => stopping.abort(),
    nextWork: async () => earliest(await inbox.nextMoment(), await delivery.nextMoment()),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

function earliest(...moments: readonly (Instant | undefined)[]): Instant | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

interface Channels {
  readonly telegram: TelegramChannel | undefined;
  readonly sms: SmsChannel | undefined;
}

/** A row is its channel's to handle; one of a channel that is not configured any more is set aside with a reason. */
function handlersOf(channels: Channels, metrics: Metrics): Pick<InboxOptions, 'handle' | 'apologize'> {
  return {
    handle: async (row, signal) => {
      const channel = channels[row.channel];
      if (!channel) throw new Error(`no ${row.channel} is configured`);
      await metrics.timeHandling(row.channel, () => channel.handle(row, signal));
    },
    apologize: async (row) => channels[row.channel]?.apologize(row),
  };
}

const smsOptions = ({ proxy, language }: Config, config: SmsConfig) => ({
  config,
  allowedCountries: config.allowedCountries,
  proxy,
  language,
});

const telegramWebhook = (config: Config, telegram: TelegramChannel | undefined, inbox: Inbox) =>
  telegram && config.telegram?.webhook
    ? { secret: config.telegram.webhook.secret, receive: (body: string) => telegram.receive(inbox, body) }
    : undefined;

/** What keeps an eye on the process itself. */
const operationJobs = (
  { databasePath, backupsKept, timeZone }: Config,
  {
    vitals,
    log,
    admins,
    telegram,
    sms,
    stop,
  }: Channels & { vitals: Vitals; log: Log; admins: readonly string[]; stop: AbortSignal },
): Job[] => [
  ...(backupsKept > 0 ? [nightlyBackup({ databasePath, keep: backupsKept, timeZone, log, stop })] : []),
  createWatch({
    vitals,
    databasePath,
    admins,
    polledAt: () => telegram?.polledAt(),
    isRefused: () => telegram?.isRefused() ?? false,
    capsNear: async () => (await sms?.capsNear()) ?? [],
  }),
];

/** Not waited for: a slow watcher must not hold up the clock. */
function callWatcher(
  { heartbeatUrl: url, proxy }: Config,
  { activity, log }: { activity: Activity; log: Log },
): void {
  if (url !== undefined) void activity.run(() => callHeartbeat({ url, proxy, log }));
}
