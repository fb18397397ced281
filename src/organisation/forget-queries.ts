import type { Instant } from '../clock.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import type { Address } from './person-queries.ts';

/** Takes away who somebody is: name, addresses, roles, breaks, invites and requests. The row stays for the counts. */
export async function forgetIdentity(
  tx: Tx,
  personId: PersonId,
  { addresses, now }: { addresses: readonly Address[]; now: Instant },
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ name: '', is_named: 0, channel: '', erased_at: now })
    .where('id', '=', personId)
    .execute();
  await tx.deleteFrom('address').where('person_id', '=', personId).execute();
  await tx
    .updateTable('role')
    .set({ until_at: now })
    .where('person_id', '=', personId)
    .where('until_at', 'is', null)
    .execute();
  await tx.deleteFrom('break').where('person_id', '=', personId).execute();
  await tx.deleteFrom('notice').where('person_id', '=', personId).execute();
  await tx.deleteFrom('invite').where('person_id', '=', personId).execute();
  const values = addresses.map(({ value }) => value);
  if (values.length === 0) return;
  await tx.updateTable('invite').set({ used_by: null }).where('used_by', 'in', values).execute();
  await tx
    .deleteFrom('join_request')
    .where((eb) => eb.or([eb('phone', 'in', values), eb('telegram_user', 'in', values)]))
    .execute();
}

/** Requests to join that were decided before that moment hold a name and a number that serve nobody any more. */
export async function deleteRequestsBefore(tx: Tx, before: Instant): Promise<number> {
  const result = await tx
    .deleteFrom('join_request')
    .where('state', '!=', 'waiting')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
