import type { Instant } from '../clock.ts';
import { holdQuietInAll } from '../cycles/hold.ts';
import { say } from '../messages/message.ts';
import { enqueue } from '../messages/queries.ts';
import { type Group, updateGroup } from '../organisation/group-queries.ts';
import type { Tx } from '../store/open-database.ts';
import { chooseRecipients, idOf } from './choose-recipients.ts';

/**
 * Tells a unit's coordinators in private, or who is above them, that the bot cannot write in their group, or is not in it
 * any more: they can set it right. Returns how many are told.
 */
export async function tellGroupProblem(tx: Tx, group: Group, now: Instant): Promise<number> {
  await updateGroup(tx, group.id, { isProblemTold: true });
  const hearers = await chooseRecipients(tx, { unitIds: [group.unitId], except: new Set([group.id]) });
  const message = say(group.isActive ? 'group-cannot-write' : 'group-left', { group: group.title });
  const hold = await holdQuietInAll(tx, now);
  const outgoing = hearers.map((to) => ({
    key: `group-problem:${group.id}:${now}:${idOf(to)}`,
    kind: 'notice' as const,
    to,
    screen: { message },
    ...hold,
  }));
  return enqueue(tx, outgoing, now);
}
