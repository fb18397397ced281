import type { Instant } from '../clock.ts';
import { cancelWaitingTo } from '../messages/queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { getPerson, updatePerson } from '../organisation/person-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { sendTasksAgain } from './send-tasks-again.ts';

/** No more messages, on any channel, until they come back; what waits for them is not sent. */
export function stop(db: Db, personId: PersonId, now: Instant): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await updatePerson(tx, personId, { stoppedAt: now });
    await cancelWaitingTo(tx, personId, 'stopped');
    await recordAudit(tx, { actor: personId, action: 'stopped', subject: personId }, now);
  });
}

/** Comes back; the tasks that did not go out meanwhile go out now. Returns whether they had stopped. */
export function resume(db: Db, personId: PersonId, now: Instant): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const person = await getPerson(tx, personId);
    if (person.stoppedAt === undefined) return false;
    await updatePerson(tx, personId, { stoppedAt: null });
    await recordAudit(tx, { actor: personId, action: 'resumed', subject: personId }, now);
    await sendTasksAgain(tx, personId, now);
    return true;
  });
}
