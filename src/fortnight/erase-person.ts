import { forgetReports } from '../check-ins/forget-queries.ts';
import type { Instant } from '../clock.ts';
import { blankInboxOf, blankOutboxOf, type Traces } from '../messages/blank-queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { forgetIdentity } from '../organisation/forget-queries.ts';
import { getPerson, listAddresses } from '../organisation/person-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

export interface Erased {
  readonly photos: number;
  readonly texts: number;
  readonly messages: number;
}

/**
 * Removes a person's identity, texts and photos; that somebody answered, and with what figures, stays without a name.
 * Backups that were made before keep them until retention removes the backups. Throws not_found `person-unknown`.
 */
export function erasePerson(
  db: Db,
  { personId, actor }: { personId: PersonId; actor: string },
  now: Instant,
): Promise<Erased> {
  return db.transaction().execute(async (tx) => {
    const traces = await tracesOf(tx, personId);
    const reports = await forgetReports(tx, personId);
    const messages = await blankInboxOf(tx, traces, now);
    await blankOutboxOf(tx, personId, traces);
    await freezeAssignments(tx, personId);
    await forgetIdentity(tx, personId, { addresses: await listAddresses(tx, personId), now });
    const erased = { ...reports, messages };
    await recordAudit(tx, { actor, action: 'erased', subject: personId, details: erased }, now);
    return erased;
  });
}

async function tracesOf(tx: Tx, personId: PersonId): Promise<Traces> {
  const { name } = await getPerson(tx, personId);
  const addresses = await listAddresses(tx, personId);
  const words = [name, ...addresses.map(({ value }) => value)].filter((word) => word.trim() !== '');
  return { addresses, mentions: words.map((word) => JSON.stringify(word).slice(1, -1)) };
}

/** They ask for nothing any more, and stand on no board that is still to come. */
async function freezeAssignments(tx: Tx, personId: PersonId): Promise<void> {
  await tx.updateTable('assignment').set({ is_frozen: 1 }).where('person_id', '=', personId).execute();
}
