import type { Instant } from '../clock.ts';
import { endOfQuiet } from '../cycles/calendar.ts';
import { listPrograms } from '../cycles/program-queries.ts';
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
  const notBefore = await endOfAllQuiet(tx, now);
  const outgoing = hearers.map((to) => ({
    key: `group-problem:${group.id}:${now}:${idOf(to)}`,
    kind: 'notice' as const,
    to,
    screen: { message },
    notBefore,
  }));
  return enqueue(tx, outgoing, now);
}

/** The first moment that is quiet in none of the programs. */
async function endOfAllQuiet(tx: Tx, now: Instant): Promise<Instant> {
  const ends = (await listPrograms(tx)).map(({ calendar }) => endOfQuiet(calendar, now));
  return Math.max(now, ...ends);
}
