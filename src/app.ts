import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Activity } from './activity.ts';
import type { SmsChannel } from './channels/sms/sms-channel.ts';
import { createTelegramChannel, type TelegramChannel } from './channels/telegram/telegram-channel.ts';
import type { Clock, Instant } from './clock.ts';
import type { Config } from './config.ts';
import { quietUntil } from './cycles/hold.ts';
import { startHttp } from './http/start-http.ts';
import { allJobs } from './jobs/all-jobs.ts';
import type { Job } from './jobs/job.ts';
import { nightlyBackup } from './jobs/nightly-backup.ts';
import { createJobRunner, type JobRunner, type TickReport } from './jobs/runner.ts';
import { createWatch } from './jobs/watch.ts';
import type { Log } from './log.ts';
import { Delivery } from './messages/delivery.ts';
import { Inbox, type InboxOptions } from './messages/inbox.ts';
import { createWording, type Wording } from './messages/wording.ts';
import { callHeartbeat } from './operation/heartbeat.ts';
import { isHalted } from './operation/matter.ts';
import { createMetrics, type Metrics } from './operation/metrics.ts';
import { readReadiness } from './operation/readiness.ts';
import { Vitals } from './operation/vitals.ts';
import { watchSender } from './operation/watch-sender.ts';
import { takeLock } from './store/lock.ts';
import type { Db } from './store/open-database.ts';
import { openUpToDate } from './store/open-up-to-date.ts';
import { isDamage, storeFailure } from './store/store-failure.ts';

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
  const vitals = new Vitals();
  const db = await openStore(config.databasePath, vitals, stack);
  let channels: Channels = { telegram: undefined, sms: undefined };
  const metrics = createMetrics({ db, clock, vitals, polledAt: () => channels.telegram?.polledAt() });
  const core: Core = { db, clock, log, vitals, metrics, wording: createWording(), activity: new Activity() };
  channels = await openChannels(config, core, stack);
  const queues = openQueues(config, { ...core, ...channels }, stack);
  const stopping = new AbortController();
  stack.defer(() => stopping.abort());
  const runner = createRunner(config, { ...core, ...channels, stop: stopping.signal });
  const started = Promise.withResolvers<void>();
  const http = stack.use(
    await openHttp(config, { ...core, ...channels, ...queues, started: started.promise }),
  );

  const resources = stack.move();
  return {
    db,
    wording: core.wording,
    activity: core.activity,
    address: http.listeningOrigin,
    start: () => startAll(channels, queues, started.resolve),
    tick: async () => {
      const report = await runner.tick(clock.now());
      queues.delivery.wake();
      if (report.failed === 0 && !isHalted(vitals.matters)) callWatcher(config, core);
      return report;
    },
    stopTicking: () => stopping.abort(),
    nextWork: async () => earliest(await queues.inbox.nextMoment(), await queues.delivery.nextMoment()),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** What everything stands on. */
interface Core extends Outside {
  readonly db: Db;
  readonly wording: Wording;
  readonly activity: Activity;
  readonly vitals: Vitals;
  readonly metrics: Metrics;
}

interface Channels {
  readonly telegram: TelegramChannel | undefined;
  readonly sms: SmsChannel | undefined;
}

interface Queues {
  readonly inbox: Inbox;
  readonly delivery: Delivery;
}

async function openStore(databasePath: string, vitals: Vitals, stack: AsyncDisposableStack): Promise<Db> {
  try {
    mkdirSync(dirname(databasePath), { recursive: true });
    stack.use(takeLock(databasePath));
    const onError = (error: unknown) => {
      if (isDamage(error)) vitals.isDamaged = true;
    };
    const db = await openUpToDate(databasePath, { isLocked: true, onError });
    stack.defer(() => db.destroy());
    return db;
  } catch (error) {
    throw storeFailure(error, databasePath) ?? error;
  }
}

async function openChannels(config: Config, core: Core, stack: AsyncDisposableStack): Promise<Channels> {
  const { proxy } = config;
  const { countCall } = core.metrics;
  const telegram =
    config.telegram &&
    stack.use(await createTelegramChannel({ ...core, ...config.telegram, proxy, countCall }));
  return { telegram, sms: config.sms && stack.use(await openSms(config, config.sms, core)) };
}

/** Its modules and word lists are loaded only for who has SMS. */
async function openSms(
  { proxy, language }: Config,
  sms: NonNullable<Config['sms']>,
  core: Core,
): Promise<SmsChannel> {
  const { createSmsChannel } = await import('./channels/sms/sms-channel.ts');
  const { allowedCountries } = sms;
  return createSmsChannel({ ...core, config: sms, allowedCountries, proxy, language });
}

function openQueues(config: Config, core: Core & Channels, stack: AsyncDisposableStack): Queues {
  const senders = [core.telegram, core.sms].flatMap((channel) =>
    channel ? [watchSender(channel.sender, core)] : [],
  );
  const delivery = stack.use(
    new Delivery({
      ...core,
      senders,
      language: config.language,
      quietUntil: (programId, now) => quietUntil(core.db, programId, now),
    }),
  );
  const inbox = stack.use(new Inbox({ ...core, ...handlersOf(core, core), handled: () => delivery.wake() }));
  // At a stop nothing more leaves while the inbox finishes what it has begun.
  stack.defer(() => {
    core.sms?.stopAsking();
    delivery.stop();
  });
  return { inbox, delivery };
}

function createRunner(config: Config, core: Core & Channels & { readonly stop: AbortSignal }): JobRunner {
  const admins = core.telegram ? config.adminTelegramIds : [];
  const jobs = [...allJobs({ ...core, admins }), ...operationJobs(config, { ...core, admins })];
  return createJobRunner({ ...core, jobs });
}

function openHttp(
  config: Config,
  core: Core & Channels & Queues & { readonly started: Promise<void> },
): ReturnType<typeof startHttp> {
  const { db, clock, log, vitals, metrics, telegram, sms, inbox, started } = core;
  return startHttp({
    ...config,
    log,
    telegram: telegramWebhook(config, core),
    sms: sms && { gateway: sms.gateway, take: (call) => started.then(() => sms.receive(inbox, call)) },
    readiness: () =>
      readReadiness({
        db,
        tickedAt: vitals.tickedAt,
        isDamaged: vitals.isDamaged,
        telegram: telegram && { presence: telegram.presence(), polledAt: telegram.polledAt() },
        now: clock.now(),
      }),
    metrics: metrics.text,
    countRefused: metrics.countRefused,
  });
}

/** What comes in waits until what a crash has left is settled: it would wake the delivery before. */
async function startAll(
  { telegram, sms }: Channels,
  { inbox, delivery }: Queues,
  admitWebhooks: () => void,
): Promise<void> {
  await delivery.start();
  inbox.start();
  admitWebhooks();
  await telegram?.start(inbox);
  await sms?.start(inbox);
}

function earliest(...moments: readonly (Instant | undefined)[]): Instant | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** A row is its channel's to handle; one of a channel that is not configured any more is set aside with a reason. */
function handlersOf(
  channels: Channels,
  { metrics }: Pick<Core, 'metrics'>,
): Pick<InboxOptions, 'handle' | 'apologize'> {
  return {
    handle: async (row, signal) => {
      const channel = channels[row.channel];
      if (!channel) throw new Error(`no ${row.channel} is configured`);
      await metrics.timeHandling(row.channel, () => channel.handle(row, signal));
    },
    apologize: async (tx, row) => channels[row.channel]?.apologize(tx, row),
  };
}

const telegramWebhook = (
  config: Config,
  { telegram, inbox, started }: Channels & Queues & { readonly started: Promise<void> },
) =>
  telegram && config.telegram?.webhook
    ? {
        secret: config.telegram.webhook.secret,
        receive: (body: string) => started.then(() => telegram.receive(inbox, body)),
      }
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
  }: Core & Channels & { admins: readonly string[]; stop: AbortSignal },
): Job[] => [
  ...(backupsKept > 0 ? [nightlyBackup({ databasePath, keep: backupsKept, timeZone, log, stop })] : []),
  createWatch({
    vitals,
    databasePath,
    admins,
    polledAt: () => telegram?.polledAt(),
    listedAt: () => sms?.listedAt(),
    isRefused: () => telegram?.presence() === 'refused',
    isGatewayAtFault: async () => (await sms?.isAtFault()) ?? false,
    isRefusingCalls: () => sms?.isRefusingCalls() ?? false,
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
