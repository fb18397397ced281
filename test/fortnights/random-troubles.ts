import type { BotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import type { Random } from '../../src/simulator/random.ts';
import type { SmsFault, SmsFaults, WebhookFault } from '../../src/simulator/sms/sms-faults.ts';

type Faults = NonNullable<BotApi['faults']>;

/** What the troubles have done so far. */
export interface Marks {
  /** Sends that may have arrived although nobody told the bot so. */
  doubts: number;
  /** A call is kept waiting for so long. */
  hold(ms: number): void;
}

const sends = new Set(['sendMessage', 'sendPhoto']);
/** Of the bot's own time-out. */
const longerThanItWaits = 25_000;

/** The next few calls of Telegram go wrong, each in its own way; rarely a poll, of which there are too many. */
export function troubleCalls(random: Random, marks: Marks): Faults {
  let left = random.whole(1, 6);
  return (method) => {
    if (left === 0 || (method === 'getUpdates' && random.chance(0.9))) return undefined;
    left -= 1;
    const fault = anyFault(random);
    if (sends.has(method) && isDoubtful(fault)) marks.doubts += 1;
    marks.hold(fault?.delayMs ?? 0);
    return fault;
  };
}

function anyFault(random: Random): ReturnType<Faults> {
  switch (random.whole(0, 4)) {
    case 0:
      return { kind: 'drop-before' };
    case 1:
      return { kind: 'drop-after' };
    case 2:
      return { kind: 'status', status: random.pick([500, 502, 504]) };
    case 3:
      return { kind: 'status', status: 429, retryAfter: random.whole(1, 40) };
    default:
      return { kind: 'delay', delayMs: random.pick([2_000, 10_000, longerThanItWaits]) };
  }
}

const isDoubtful = (fault: ReturnType<Faults>): boolean =>
  fault?.kind === 'drop-after' || (fault?.kind === 'delay' && fault.delayMs >= longerThanItWaits);

/** Telegram is away altogether. */
export const away: Faults = () => ({ kind: 'drop-before' });

/** The next few calls of the gateway go wrong. */
export function troubleTexts(random: Random, marks: Marks): SmsFaults {
  let left = random.whole(1, 5);
  return () => {
    if (left === 0) return undefined;
    left -= 1;
    const fault = random.pick<SmsFault>([
      { kind: 'drop-before' },
      { kind: 'drop-after' },
      { kind: 'status', status: 503 },
      { kind: 'status', status: 429 },
      { kind: 'drop-after', delayMs: 8_000 },
    ]);
    marks.hold(('delayMs' in fault && fault.delayMs) || 0);
    return fault;
  };
}

export const gatewayAway: SmsFaults = () => ({ kind: 'drop-before' });

/** Of the calls of the gateway's webhooks some are lost, some come twice and some late. */
export const troubleWebhooks = (random: Random) => (): WebhookFault | undefined => {
  const chance = random.fraction();
  if (chance < 0.1) return 'lost';
  if (chance < 0.25) return 'twice';
  return chance < 0.4 ? { delayMs: random.whole(5_000, 20 * 60_000) } : undefined;
};
