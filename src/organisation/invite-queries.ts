import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../clock.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';

/** What an invite is for: a person joins with it, or a unit's group is bound with it. */
export type InvitePurpose = { readonly personId: PersonId } | { readonly unitId: UnitId };

export interface Invite {
  readonly code: string;
  readonly purpose: InvitePurpose;
}

export async function insertInvite(
  tx: Tx,
  { code, purpose }: Invite,
  { createdAt, expiresAt }: { createdAt: Instant; expiresAt: Instant },
): Promise<void> {
  await tx
    .insertInto('invite')
    .values({
      code,
      person_id: 'personId' in purpose ? purpose.personId : null,
      unit_id: 'unitId' in purpose ? purpose.unitId : null,
      created_at: createdAt,
      expires_at: expiresAt,
      used_at: null,
      used_by: null,
    })
    .execute();
}

/**
 * An invite that can still be used, or that was used by this very user, chat or phone: whose message is handled twice
 * is not turned away, unless the person has moved elsewhere since. Case and spaces do not matter.
 */
export async function findInvite(
  db: Db,
  { code, by }: { code: string; by: string },
  now: Instant,
): Promise<Invite | undefined> {
  const row = await db
    .selectFrom('invite')
    .select(['code', 'person_id', 'unit_id'])
    .where('code', '=', code.trim().toUpperCase())
    .where((eb) =>
      eb.or([
        eb('used_at', 'is', null),
        eb.and([
          eb('used_by', '=', by),
          eb.or([eb('unit_id', 'is not', null), eb.exists(addressOfInvited(eb, by).select('address.id'))]),
        ]),
      ]),
    )
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.person_id !== null) return { code: row.code, purpose: { personId: row.person_id } };
  return row.unit_id === null ? undefined : { code: row.code, purpose: { unitId: row.unit_id } };
}

const addressOfInvited = (eb: ExpressionBuilder<Database, 'invite'>, value: string) =>
  eb
    .selectFrom('address')
    .whereRef('address.person_id', '=', 'invite.person_id')
    .where('address.value', '=', value);

/** Somebody's joining, or a unit's group. */
export type Purpose = 'person' | 'group';

/** What a code that can still be used is for. */
export async function findPurpose(
  db: Db,
  invite: { code: string; by: string },
  now: Instant,
): Promise<Purpose | undefined> {
  const found = await findInvite(db, invite, now);
  return found && ('personId' in found.purpose ? 'person' : 'group');
}

/** Uses an invite up. `usedBy` is the Telegram user, chat or phone. */
export async function useInvite(tx: Tx, code: string, usedBy: string, now: Instant): Promise<void> {
  await tx.updateTable('invite').set({ used_at: now, used_by: usedBy }).where('code', '=', code).execute();
}
