import type { Instant } from '../clock.ts';
import type { CapKind } from '../messages/held-back.ts';
import { mattersIn } from '../operation/matter.ts';
import { readSigns } from '../operation/read-signs.ts';
import { listTold, tellAdmins } from '../operation/tell-admins.ts';
import type { Vitals } from '../operation/vitals.ts';
import type { Job } from './job.ts';

export interface WatchOptions {
  readonly vitals: Vitals;
  readonly databasePath: string;
  /** Telegram user ids; none where there is no Telegram. */
  readonly admins: readonly string[];
  readonly polledAt: () => Instant | undefined;
  /** When the gateway last let itself be asked what came in. */
  readonly listedAt: () => Instant | undefined;
  /** Whether Telegram refuses the bot itself. */
  readonly isRefused: () => boolean;
  /** Whether the gateway has said that texts do not arrive for a fault of its own, be it to one number. */
  readonly isGatewayAtFault: () => Promise<boolean>;
  /** The caps of a day that texts come near. */
  readonly capsNear: () => Promise<readonly CapKind[]>;
}

/** A gap between two ticks that is longer: the machine slept, and what has aged meanwhile gets its time first. */
const sleptAfterMs = 3 * 60_000;

/** Looks whether something needs somebody, and tells the admins. */
export function createWatch({
  vitals,
  databasePath,
  admins,
  polledAt,
  listedAt,
  isRefused,
  isGatewayAtFault,
  capsNear,
}: WatchOptions): Job {
  let awakeSince = Number.NEGATIVE_INFINITY;

  const lookAt = async (db: Parameters<Job['due']>[0], now: Instant) => {
    if (vitals.tickedAt === undefined || now - vitals.tickedAt > sleptAfterMs) awakeSince = now;
    vitals.tickedAt = now;
    const signs = await readSigns(db, databasePath, now);
    const since = (at: Instant | undefined) => (at === undefined ? undefined : Math.max(at, awakeSince));
    const refused = new Set(vitals.refused);
    if (isRefused()) refused.add('telegram');
    if (await isGatewayAtFault()) refused.add('sms');
    vitals.matters = mattersIn(
      {
        ...signs,
        refused,
        capsNear: await capsNear(),
        polledAt: since(polledAt()),
        listedAt: since(listedAt()),
        isDamaged: vitals.isDamaged,
        oldestInbox: since(signs.oldestInbox),
        oldestOutbox: since(signs.oldestOutbox),
      },
      now,
    );
    return vitals.matters;
  };

  return {
    name: 'watch',
    due: async (db, now) => {
      const standing = await lookAt(db, now);
      if ((await listTold(db)).join() === standing.join()) return [];
      return [{ key: 'watch', dueAt: now, repeat: (tx) => tellAdmins(tx, { standing, admins }, now) }];
    },
  };
}
