import { dropPicturesOf } from '../boards/board-queries.ts';
import { forgetReports } from '../check-ins/forget-queries.ts';
import { deleteOrphans } from '../check-ins/orphan-queries.ts';
import type { Instant } from '../clock.ts';
import { freezeAssignments } from '../cycles/assignment-queries.ts';
import { blankInboxOf, blankOutboxOf, type Traces } from '../messages/blank-queries.ts';
import { cancelWaitingTo } from '../messages/queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { forgetAddresses, forgetIdentity, listRequestTraces } from '../organisation/forget-queries.ts';
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
    await cancelWaitingTo(tx, personId, 'erased');
    await dropPicturesOf(tx, personId);
    await blankOutboxOf(tx, personId, traces);
    await freezeAssignments(tx, personId);
    await forgetIdentity(tx, personId, now);
    await forgetAddresses(tx, traces.addresses);
    await deleteOrphans(tx);
    const erased = { ...reports, messages };
    await recordAudit(tx, { actor, action: 'erased', subject: personId, details: erased }, now);
    return erased;
  });
}

/**
 * The same for somebody who is on no list: what they wrote, and their requests to join. Undefined: nothing is kept of
 * that address.
 */
export function eraseStranger(
  db: Db,
  { address, actor }: { address: Traces['addresses'][number]; actor: string },
  now: Instant,
): Promise<Erased | undefined> {
  return db.transaction().execute(async (tx) => {
    const requested = await listRequestTraces(tx, address.value);
    const traces = tracesIn([address], { ...requested, numbers: [...requested.numbers, address.value] });
    const messages = await blankInboxOf(tx, traces, now);
    const sent = await blankOutboxOf(tx, undefined, traces);
    const requests = await forgetAddresses(tx, [address]);
    if (messages + sent + requests === 0) return undefined;
    const erased = { photos: 0, texts: 0, messages };
    await recordAudit(tx, { actor, action: 'erased', subject: 'stranger', details: erased }, now);
    return erased;
  });
}

async function tracesOf(tx: Tx, personId: PersonId): Promise<Traces> {
  const { name } = await getPerson(tx, personId);
  const addresses = await listAddresses(tx, personId);
  return tracesIn(addresses, { names: [name], numbers: addresses.map(({ value }) => value) });
}

const tracesIn = (
  addresses: Traces['addresses'],
  { names, numbers }: Pick<Traces, 'names' | 'numbers'>,
): Traces => ({ addresses, names: withoutBlank(names), numbers: withoutBlank(numbers) });

const withoutBlank = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word.trim() !== '');
