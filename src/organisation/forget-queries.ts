import type { Instant } from '../clock.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** Takes away who somebody is: name, addresses, roles, breaks and invites. The row stays for the counts. */
export async function forgetIdentity(tx: Tx, personId: PersonId, now: Instant): Promise<void> {
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
}

/** Takes away where else an address stands: in requests to join, and as who has used an invite. Returns how many. */
export async function forgetAddresses(
  tx: Tx,
  addresses: readonly { readonly value: string }[],
): Promise<number> {
  const values = addresses.map(({ value }) => value);
  if (values.length === 0) return 0;
  const used = await tx
    .updateTable('invite')
    .set({ used_by: null })
    .where('used_by', 'in', values)
    .executeTakeFirst();
  const requests = await tx
    .deleteFrom('join_request')
    .where((eb) => eb.or([eb('phone', 'in', values), eb('telegram_user', 'in', values)]))
    .executeTakeFirst();
  return Number(used.numUpdatedRows + requests.numDeletedRows);
}

/** The names, the phones and the ids of users under which the owner of an address has asked to join. */
export async function listRequestTraces(
  db: Db,
  address: string,
): Promise<{ names: string[]; numbers: string[] }> {
  const rows = await db
    .selectFrom('join_request')
    .select(['name', 'phone', 'telegram_user'])
    .where((eb) => eb.or([eb('phone', '=', address), eb('telegram_user', '=', address)]))
    .execute();
  return {
    names: rows.map(({ name }) => name),
    numbers: rows.flatMap(({ phone, telegram_user }) => [phone, telegram_user]),
  };
}

/** Requests to join from before that moment, decided or not, hold a name and a number that serve nobody any more. */
export async function deleteRequestsBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const old = tx.selectFrom('join_request').select('id').where('created_at', '<', before).limit(limit);
  const result = await tx.deleteFrom('join_request').where('id', 'in', old).executeTakeFirst();
  return Number(result.numDeletedRows);
}
