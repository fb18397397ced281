import type { Instant } from '../clock.ts';
import { type Hold, holdQuietInAll } from '../cycles/hold.ts';
import { type Message, say } from '../messages/message.ts';
import type { Outgoing } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import { type Group, updateGroup } from '../organisation/group-queries.ts';
import type { Tx } from '../store/open-database.ts';
import { chooseRecipients, type Hearer, idOf } from './choose-recipients.ts';

/**
 * Tells a unit's coordinators in private, or who is above them, that the bot cannot write in their group, or is not in it
 * any more: they can set it right. Returns how many are told.
 */
export async function tellGroupProblem(tx: Tx, group: Group, now: Instant): Promise<number> {
  await updateGroup(tx, group.id, { isProblemTold: true });
  const hearers = await chooseRecipients(tx, { unitIds: [group.unitId], except: new Set([group.id]) });
  const message = say(group.isActive ? 'group-cannot-write' : 'group-left', { group: group.title });
  const hold = await holdQuietInAll(tx, now);
  const key = `group-problem:${group.id}:${now}`;
  return enqueue(
    tx,
    hearers.map((to) => noticeTo(to, { key, message, hold })),
    now,
  );
}

const noticeTo = (
  to: Hearer,
  { key, message, hold }: { key: string; message: Message; hold: Hold },
): Outgoing => ({ key: `${key}:${idOf(to)}`, kind: 'notice', to, screen: { message }, ...hold });
