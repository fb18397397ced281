import { randomInt } from 'node:crypto';
import type { Instant } from '../clock.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** What an invite is for: a person joins with it, or a unit's group is bound with it. */
export type InvitePurpose = { readonly personId: PersonId } | { readonly unitId: UnitId };

export interface Invite {
  readonly code: string;
  readonly purpose: InvitePurpose;
}

/** Without letters and digits that look alike: a code is read out over the phone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeLength = 10;
const validForMs = 30 * 24 * 3_600_000;

/** Makes an invite for one use, valid for 30 days. */
export async function createInvite(tx: Tx, purpose: InvitePurpose, now: Instant): Promise<string> {
  const code = Array.from({ length: codeLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  await tx
    .insertInto('invite')
    .values({
      code,
      person_id: 'personId' in purpose ? purpose.personId : null,
      unit_id: 'unitId' in purpose ? purpose.unitId : null,
      created_at: now,
      expires_at: now + validForMs,
      used_at: null,
      used_by: null,
    })
    .execute();
  return code;
}

/**
 * An invite that can still be used, or that was used by this very user or chat: whose message is handled twice is not
 * turned away. Case and spaces do not matter.
 */
export async function findInvite(db: Db, code: string, now: Instant, by = ''): Promise<Invite | undefined> {
  const row = await db
    .selectFrom('invite')
    .select(['code', 'person_id', 'unit_id'])
    .where('code', '=', code.trim().toUpperCase())
    .where((eb) => eb.or([eb('used_at', 'is', null), eb('used_by', '=', by)]))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.person_id !== null) return { code: row.code, purpose: { personId: row.person_id } };
  return row.unit_id === null ? undefined : { code: row.code, purpose: { unitId: row.unit_id } };
}

/** Uses an invite up. `usedBy` is the Telegram user, chat or phone. */
export async function useInvite(tx: Tx, code: string, usedBy: string, now: Instant): Promise<void> {
  await tx.updateTable('invite').set({ used_at: now, used_by: usedBy }).where('code', '=', code).execute();
}
