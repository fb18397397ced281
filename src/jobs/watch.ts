import type { Instant } from '../clock.ts';
import type { CapKind } from '../messages/held-back.ts';
import { type Awake, findAwake, putAwake } from '../operation/awake.ts';
import { type Matter, mattersIn } from '../operation/matter.ts';
import { readSigns } from '../operation/read-signs.ts';
import { listTold, tellAdmins } from '../operation/tell-admins.ts';
import type { Vitals } from '../operation/vitals.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { Job, Repeated } from './job.ts';

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
  /** Whether what the gateway brings is refused for its signature. */
  readonly isRefusingCalls: () => boolean;
  /** The caps of a day that texts come near. */
  readonly capsNear: () => Promise<readonly CapKind[]>;
}

/** A gap between two ticks that is longer: nobody was there, and what has aged meanwhile gets its time first. */
const awayAfterMs = 3 * 60_000;

/** What is refused is tried again each minute: if nothing is any more, as nothing is left to send, nobody is needed. */
const refusalStandsMs = 2 * 60 * 60_000;

/**
 * Looks whether something needs somebody, and tells the admins. Since when the bot has been there is kept: one that
 * ends and is started again every few minutes must not seem to have just come.
 */
export function createWatch(options: WatchOptions): Job {
  const { vitals, admins } = options;
  let awake: Awake | undefined;
  return {
    name: 'watch',
    due: async (db, now) => {
      vitals.tickedAt = now;
      const known = goOn(awake ?? (await findAwake(db)), now);
      awake = known;
      const standing = await listMatters(db, options, { awakeSince: known.since, now });
      vitals.matters = standing;
      const note: Repeated = { key: 'watch-awake', dueAt: now, repeat: (tx) => putAwake(tx, known) };
      if ((await listTold(db)).join() === standing.join()) return [note];
      return [note, { key: 'watch', dueAt: now, repeat: (tx) => tellAdmins(tx, { standing, admins }, now) }];
    },
  };
}

const goOn = (awake: Awake | undefined, now: Instant): Awake => ({
  since: awake && Math.abs(now - awake.until) <= awayAfterMs ? awake.since : now,
  until: now,
});

async function listMatters(
  db: Db,
  {
    vitals,
    databasePath,
    polledAt,
    listedAt,
    isRefused,
    isGatewayAtFault,
    isRefusingCalls,
    capsNear,
  }: WatchOptions,
  { awakeSince, now }: { awakeSince: Instant; now: Instant },
): Promise<Matter[]> {
  const signs = await readSigns(db, databasePath, now);
  const since = (at: Instant | undefined) => (at === undefined ? undefined : Math.max(at, awakeSince));
  const refused = new Set<Channel>();
  for (const [channel, at] of vitals.refusedAt) if (now - at < refusalStandsMs) refused.add(channel);
  if (isRefused()) refused.add('telegram');
  if (await isGatewayAtFault()) refused.add('sms');
  const aged = {
    polledAt: since(polledAt()),
    listedAt: since(listedAt()),
    oldestInbox: since(signs.oldestInbox),
    oldestOutbox: since(signs.oldestOutbox),
  };
  const known = {
    refused,
    isUnsigned: isRefusingCalls(),
    capsNear: await capsNear(),
    isDamaged: vitals.isDamaged,
  };
  return mattersIn({ ...signs, ...aged, ...known }, now);
}
