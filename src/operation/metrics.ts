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
  addGauges(registry, watched);

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
    text: () => registry.metrics(),
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

/** Read when somebody asks. */
function addGauges(registry: Registry, { db, clock, vitals, polledAt }: Watched): void {
  const age = (at: Instant | undefined) => (at === undefined ? 0 : (clock.now() - at) / 1_000);
  const gauges: Record<string, { help: string; read: () => number | Promise<number> }> = {
    saha_inbox_waiting: {
      help: 'Incoming messages that are not handled yet',
      read: async () => (await readInboxQueue(db)).waiting,
    },
    saha_inbox_oldest_seconds: {
      help: 'Age of the oldest of them',
      read: async () => age((await readInboxQueue(db)).oldest),
    },
    saha_inbox_dead: {
      help: 'Incoming messages that could not be handled and were set aside',
      read: async () => (await readSetAside(db)).count,
    },
    saha_outbox_waiting: {
      help: 'Outgoing messages whose turn has come',
      read: async () => (await readOutboxQueue(db, clock.now())).waiting,
    },
    saha_outbox_oldest_seconds: {
      help: 'For how long the oldest of them could have gone out',
      read: async () => age((await readOutboxQueue(db, clock.now())).oldest),
    },
    saha_tick_age_seconds: {
      help: 'Since the clock last started what is due',
      read: () => age(vitals.tickedAt),
    },
    saha_poll_age_seconds: { help: 'Since Telegram last answered a poll', read: () => age(polledAt()) },
    saha_matters: { help: 'Matters that need somebody', read: () => vitals.matters.length },
    process_resident_memory_bytes: { help: 'Resident memory', read: () => process.memoryUsage.rss() },
  };
  for (const [name, { help, read }] of Object.entries(gauges)) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: async () => gauge.set(await read()),
    });
  }
}
