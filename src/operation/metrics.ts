import { Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Clock, Instant } from '../clock.ts';
import type { Sent } from '../messages/sender.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { readInboxQueue, readOutboxQueue, readSetAside } from './queue-queries.ts';
import type { Vitals } from './vitals.ts';

/** What is counted while the process runs. The names are documented in docs/operation.md, and stay. */
export interface Metrics {
  /** A row of the outbox was tried. */
  countSent(channel: Channel, sent: Sent): void;
  /** Telegram has answered a call; `failed` is no answer at all. */
  countCall(method: string, status: number | 'failed'): void;
  /** A call of a webhook was turned away. */
  countRefused(route: string, status: number): void;
  /** Runs the handling of an inbox row and takes its time. */
  timeHandling<T>(channel: Channel, handle: () => Promise<T>): Promise<T>;
  /** In the text form of Prometheus. */
  text(): Promise<string>;
}

export interface Watched {
  readonly db: Db;
  readonly clock: Clock;
  readonly vitals: Vitals;
  readonly polledAt: () => Instant | undefined;
}

export function createMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const { messages, segments, calls, refused, handling } = addCounters(registry);
  const setGauges = addGauges(registry, watched);

  return {
    countSent: (channel, sent) => {
      messages.inc({ channel, outcome: sent.type === 'failed' ? sent.failure : sent.type });
      if (sent.type === 'sent' && sent.segments !== undefined) segments.inc(sent.segments);
    },
    countCall: (method, status) => calls.inc({ method, status: String(status) }),
    countRefused: (route, status) => refused.inc({ route, status: String(status) }),
    timeHandling: async (channel, handle) => {
      const end = handling.startTimer({ channel });
      try {
        const result = await handle();
        end({ outcome: 'done' });
        return result;
      } catch (error) {
        end({ outcome: 'failed' });
        throw error;
      }
    },
    text: async () => {
      await setGauges();
      return registry.metrics();
    },
  };
}

function addCounters(registry: Registry) {
  const registers = [registry];
  const messages = new Counter({
    name: 'saha_messages_total',
    help: 'Outgoing rows that were tried, by channel and by what became of them',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const segments = new Counter({ name: 'saha_sms_segments_total', help: 'SMS segments sent', registers });
  const calls = new Counter({
    name: 'saha_telegram_calls_total',
    help: 'Calls to the Bot API by method and HTTP status',
    labelNames: ['method', 'status'],
    registers,
  });
  const refused = new Counter({
    name: 'saha_refused_calls_total',
    help: 'Calls of webhooks that were turned away, by route and HTTP status',
    labelNames: ['route', 'status'],
    registers,
  });
  const handling = new Histogram({
    name: 'saha_handling_seconds',
    help: 'Time that the handling of an incoming message took',
    labelNames: ['channel', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  return { messages, segments, calls, refused, handling };
}

const gauges = {
  saha_inbox_waiting: 'Incoming messages that are not handled yet',
  saha_inbox_oldest_seconds: 'Age of the oldest of them',
  saha_inbox_dead: 'Incoming messages that could not be handled and were set aside',
  saha_outbox_waiting: 'Outgoing messages whose turn has come',
  saha_outbox_oldest_seconds: 'For how long the oldest of them could have gone out',
  saha_tick_age_seconds: 'Since the beginning of the last tick of the clock that got to its last job',
  saha_poll_age_seconds: 'Since Telegram last answered a poll, or had brought us all that had come',
  saha_matters: 'Matters that need somebody',
  process_resident_memory_bytes: 'Resident memory',
} as const;
type GaugeName = keyof typeof gauges;

/** Returns what sets them: they are read when somebody asks, each queue once. */
function addGauges(registry: Registry, watched: Watched): () => Promise<void> {
  const registers = [registry];
  const added = new Map(
    Object.entries(gauges).map(([name, help]) => [name, new Gauge({ name, help, registers })]),
  );
  return async () => {
    for (const [name, figure] of Object.entries(await readFigures(watched))) added.get(name)?.set(figure);
  };
}

async function readFigures({ db, clock, vitals, polledAt }: Watched): Promise<Record<GaugeName, number>> {
  const now = clock.now();
  const age = (at: Instant | undefined) => (at === undefined ? 0 : (now - at) / 1_000);
  const inbox = await readInboxQueue(db);
  const outbox = await readOutboxQueue(db, now);
  return {
    saha_inbox_waiting: inbox.waiting,
    saha_inbox_oldest_seconds: age(inbox.oldest),
    saha_inbox_dead: (await readSetAside(db)).count,
    saha_outbox_waiting: outbox.waiting,
    saha_outbox_oldest_seconds: age(outbox.oldest),
    saha_tick_age_seconds: age(vitals.tickedAt),
    saha_poll_age_seconds: age(polledAt()),
    saha_matters: vitals.matters.length,
    process_resident_memory_bytes: process.memoryUsage.rss(),
  };
}
