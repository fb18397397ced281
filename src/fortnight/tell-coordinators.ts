import type { Instant } from '../clock.ts';
import type { Hold } from '../cycles/hold.ts';
import type { Message, Screen } from '../messages/message.ts';
import type { Outgoing } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { chooseRecipients, type Hearer, idOf } from './choose-recipients.ts';
import { listTold } from './matter-queries.ts';

/** Something that a coordinator has to see to. */
export interface Matter {
  /** Unique; the keys of its messages begin so. */
  readonly key: string;
  readonly kind: 'join-request' | 'notice';
  readonly unitIds: readonly UnitId[];
  readonly about?: PersonId;
  readonly screen: Screen;
  /** What the admins read when no coordinator can be told. */
  readonly forAdmins: Message;
}

/** `hold`: when it may go out. */
interface Telling {
  readonly hold: Hold;
  readonly now: Instant;
}

/**
 * Tells the coordinators of a matter, in their group or in private. Told again, it goes to those only who have
 * not had it: further up, if those below could not be reached. Returns how many are told now.
 */
export async function tellCoordinators(tx: Tx, matter: Matter, { hold, now }: Telling): Promise<number> {
  const { key, unitIds, about } = matter;
  const except = new Set([...(await listTold(tx, key)), ...(about === undefined ? [] : [about])]);
  const hearers = await chooseRecipients(tx, { unitIds, except });
  return enqueue(
    tx,
    hearers.map((to) => outgoingTo(to, matter, hold)),
    now,
  );
}

const outgoingTo = (to: Hearer, { key, kind, screen }: Matter, hold: Hold): Outgoing => ({
  key: `${key}:${idOf(to)}`,
  kind,
  to,
  screen,
  ...hold,
});

/** The last resort: the admins of the installation, each once. */
export function tellAdminsOf(
  tx: Tx,
  { key, forAdmins }: Matter,
  { admins, hold, now }: Telling & { readonly admins: readonly string[] },
): Promise<number> {
  const outgoing = admins.map(
    (telegramUser): Outgoing => ({
      key: `${key}:admin:${telegramUser}`,
      kind: 'alert',
      to: { telegramUser },
      screen: { message: forAdmins },
      ...hold,
    }),
  );
  return enqueue(tx, outgoing, now);
}
