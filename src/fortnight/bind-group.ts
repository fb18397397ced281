import { refreshStatus } from '../boards/refresh-status.ts';
import type { Instant } from '../clock.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { findGroupByChat, type Group, type GroupBinding, putGroup } from '../organisation/group-queries.ts';
import { findInvite, useInvite } from '../organisation/invite-queries.ts';
import type { Db } from '../store/open-database.ts';

export interface Bound {
  readonly group: Group;
  /** The status message of an earlier binding to another topic: it is kept up to date no more. */
  readonly retiredMessageId: number | undefined;
}

/**
 * Binds a chat to the unit of the code, which is used up, and queues its status. The same chat may say it again.
 * Undefined: the code is unknown, used elsewhere, expired or not for a group.
 */
export function bindGroup(
  db: Db,
  { code, ...chat }: Omit<GroupBinding, 'unitId'> & { code: string },
  now: Instant,
): Promise<Bound | undefined> {
  return db.transaction().execute(async (tx) => {
    const invite = await findInvite(tx, { code, by: chat.chatId }, now);
    if (!invite || !('unitId' in invite.purpose)) return undefined;
    const { unitId } = invite.purpose;
    await useInvite(tx, invite.code, chat.chatId, now);
    const before = await findGroupByChat(tx, chat.chatId);
    const group = await putGroup(tx, { ...chat, unitId }, now);
    await recordAudit(
      tx,
      { actor: chat.boundBy ?? 'unknown', action: 'group-bound', subject: group.id },
      now,
    );
    await refreshStatus(tx, { group, now });
    const isKept = before?.statusMessageId === group.statusMessageId;
    return { group, retiredMessageId: isKept ? undefined : before?.statusMessageId };
  });
}
