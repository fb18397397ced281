import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { recordAudit } from '../../organisation/audit-queries.ts';
import { listRoles } from '../../organisation/role-queries.ts';
import { deleteSetting, findSetting, putSetting } from '../../organisation/setting-queries.ts';
import type { PersonId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import { iranSetting } from './countries.ts';

/** Remembers to whom the warning was shown, and the code that stood under it. */
const warnedSetting = `${iranSetting}.warned`;
const warnedShape = z.object({ admin: z.string(), code: z.string(), at: z.number() });
const codeHoldsMs = 3_600_000;
const subject = 'texts';

/**
 * The warning is shown to an admin: returns the code that stands under it, with which they may switch on texts to
 * Iran within an hour. Throws forbidden `iran-not-admin`.
 */
export function warnOfIran(db: Db, admin: PersonId, now: Instant): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await requireAdmin(tx, admin);
    const code = String(randomInt(100_000, 1_000_000));
    await putSetting(tx, warnedSetting, JSON.stringify({ admin, code, at: now }));
    await recordAudit(tx, { actor: admin, action: 'iran-warning-shown', subject }, now);
    return code;
  });
}

/** Throws conflict `iran-code-wrong` unless the warning was shown to this admin with that code in the last hour. */
export function switchIranOn(
  db: Db,
  { admin, code }: { admin: PersonId; code: string },
  now: Instant,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await requireAdmin(tx, admin);
    const warned = warnedShape.safeParse(JSON.parse((await findSetting(tx, warnedSetting)) ?? '{}')).data;
    if (warned?.admin !== admin || warned.code !== code || now - warned.at > codeHoldsMs)
      throw new AppError('conflict', 'iran-code-wrong');
    await deleteSetting(tx, warnedSetting);
    await putSetting(tx, iranSetting, JSON.stringify({ admin, at: now }));
    await recordAudit(tx, { actor: admin, action: 'iran-switched-on', subject }, now);
  });
}

export function switchIranOff(db: Db, actor: string, now: Instant): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await deleteSetting(tx, iranSetting);
    await deleteSetting(tx, warnedSetting);
    await recordAudit(tx, { actor, action: 'iran-switched-off', subject }, now);
  });
}

export const isIranOn = async (db: Db): Promise<boolean> =>
  (await findSetting(db, iranSetting)) !== undefined;

async function requireAdmin(tx: Tx, personId: PersonId): Promise<void> {
  const roles = await listRoles(tx, personId);
  if (!roles.some(({ kind }) => kind === 'admin')) throw new AppError('forbidden', 'iran-not-admin');
}
