import type { Instant } from '../clock.ts';
import type { CapKind } from '../messages/held-back.ts';
import type { Channel } from '../store/words.ts';

/** Something that needs the operator. Each is told once, and again only when it was over in between. */
export const matters = [
  'telegram-refused',
  'telegram-silent',
  'sms-refused',
  'sms-silent',
  'sms-unsigned',
  'sms-near-person',
  'sms-near-country',
  'sms-near-total',
  'sms-held-person',
  'sms-held-country',
  'sms-held-total',
  'messages-refused',
  'inbox-dead',
  'inbox-old',
  'outbox-old',
  'database-damaged',
  'disk-nearly-full',
  'backup-failed',
] as const;
export type Matter = (typeof matters)[number];

/** Of others the admins have been told, and the bot does its work. */
const halting: ReadonlySet<Matter> = new Set([
  'telegram-refused',
  'telegram-silent',
  'sms-refused',
  'sms-silent',
  'inbox-old',
  'outbox-old',
  'database-damaged',
]);

/** Whether the bot cannot do its work, or cannot say what it needs: then the heartbeat stops. */
export const isHalted = (standing: readonly Matter[]): boolean =>
  standing.some((matter) => halting.has(matter));

/** What the matters are told by. Ages in milliseconds; undefined: nothing waits, nothing is polled. */
export interface Signs {
  readonly refused: ReadonlySet<Channel>;
  readonly polledAt: Instant | undefined;
  /** When the gateway last let itself be asked what came in; undefined: there is none. */
  readonly listedAt: Instant | undefined;
  /** What the gateway brings is refused for its signature. */
  readonly isUnsigned: boolean;
  /** Something could not be read from the database, or not written, as the file is damaged. */
  readonly isDamaged: boolean;
  /** The caps of a day that texts come near, and those that hold some back. */
  readonly capsNear: readonly CapKind[];
  readonly capsHolding: readonly CapKind[];
  /** Something was refused lately for what it says, or held back with it, and is still worth sending. */
  readonly isAnyRefused: boolean;
  /** A message that came in was set aside lately, as it could not be handled. */
  readonly isAnySetAside: boolean;
  readonly oldestInbox: Instant | undefined;
  readonly oldestOutbox: Instant | undefined;
  readonly freeBytes: number;
  readonly hasBackupFailed: boolean;
}

const minuteMs = 60_000;
const silentAfterMs = 5 * minuteMs;
/** It is asked every five minutes. */
const gatewaySilentAfterMs = 15 * minuteMs;
const inboxOldAfterMs = 10 * minuteMs;
const outboxOldAfterMs = 30 * minuteMs;
/** SQLite needs room for the log of a large import, and a backup for a copy of the file. */
const fewestFreeBytes = 500_000_000;

export function mattersIn(signs: Signs, now: Instant): Matter[] {
  const isOlder = (at: Instant | undefined, ms: number) => at !== undefined && now - at > ms;
  const claims: Record<Matter, boolean> = {
    'telegram-refused': signs.refused.has('telegram'),
    'telegram-silent': isOlder(signs.polledAt, silentAfterMs) && !signs.refused.has('telegram'),
    'sms-refused': signs.refused.has('sms'),
    'sms-silent': isOlder(signs.listedAt, gatewaySilentAfterMs) && !signs.refused.has('sms'),
    'sms-unsigned': signs.isUnsigned,
    'sms-near-person': signs.capsNear.includes('person'),
    'sms-near-country': signs.capsNear.includes('country'),
    'sms-near-total': signs.capsNear.includes('total'),
    'sms-held-person': signs.capsHolding.includes('person'),
    'sms-held-country': signs.capsHolding.includes('country'),
    'sms-held-total': signs.capsHolding.includes('total'),
    'messages-refused': signs.isAnyRefused,
    'inbox-dead': signs.isAnySetAside,
    'inbox-old': isOlder(signs.oldestInbox, inboxOldAfterMs),
    'outbox-old': isOlder(signs.oldestOutbox, outboxOldAfterMs),
    'database-damaged': signs.isDamaged,
    'disk-nearly-full': signs.freeBytes < fewestFreeBytes,
    'backup-failed': signs.hasBackupFailed,
  };
  return matters.filter((matter) => claims[matter]);
}
