import type { Instant } from '../clock.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';

/** Raised whenever the notice on data says something new. */
export const noticeVersion = 1;

/** Keeps that the person has seen and accepted the notice on data. */
export async function acceptNotice(tx: Tx, personId: PersonId, now: Instant): Promise<void> {
  await tx
    .insertInto('notice')
    .values({ person_id: personId, version: noticeVersion, accepted_at: now })
    .onConflict((conflict) => conflict.columns(['person_id', 'version']).doNothing())
    .execute();
}
