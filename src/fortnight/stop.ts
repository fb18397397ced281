import type { Instant } from '../clock.ts';
import { cancelWaitingTo } from '../messages/queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { getPerson, updatePerson } from '../organisation/person-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { sendTasksAgain } from './send-tasks-again.ts';

/**
 * No more messages, on any channel, until they come back; what waits for them is not sent. `saidAt` is when a text
 * said so, which may come late. False: they have come back by a later text.
 */
export const stop = (db: Db, personId: PersonId, now: Instant, { saidAt = now } = {}): Promise<boolean> =>
  db.transaction().execute((tx) => stopIn(tx, personId, now, { saidAt }));

/** As `stop`, in a transaction that does more. */
export async function stopIn(
  tx: Tx,
  personId: PersonId,
  now: Instant,
  { saidAt = now } = {},
): Promise<boolean> {
  const { resumedAt } = await getPerson(tx, personId);
  if (resumedAt !== undefined && resumedAt > saidAt) return false;
  await updatePerson(tx, personId, { stoppedAt: saidAt, resumedAt: null });
  await cancelWaitingTo(tx, personId, 'stopped');
  await recordAudit(tx, { actor: personId, action: 'stopped', subject: personId }, now);
  return true;
}

/**
 * Comes back; the tasks that did not go out meanwhile go out now. `saidAt` is when a text said so. False: they had not
 * stopped. `stopped-later`: they have stopped since then.
 */
export function resume(
  db: Db,
  personId: PersonId,
  now: Instant,
  { saidAt }: { saidAt?: Instant } = {},
): Promise<boolean | 'stopped-later'> {
  return db.transaction().execute(async (tx) => {
    const { stoppedAt } = await getPerson(tx, personId);
    if (stoppedAt === undefined) {
      if (saidAt !== undefined) await updatePerson(tx, personId, { resumedAt: saidAt });
      return false;
    }
    if (saidAt !== undefined && stoppedAt > saidAt) return 'stopped-later';
    await updatePerson(tx, personId, { stoppedAt: null, resumedAt: saidAt ?? null });
    await recordAudit(tx, { actor: personId, action: 'resumed', subject: personId }, now);
    await sendTasksAgain(tx, personId, now);
    return true;
  });
}
