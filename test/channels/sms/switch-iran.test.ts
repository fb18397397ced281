import { expect, test } from 'vitest';
import { isIranOn, switchIranOff, switchIranOn, warnOfIran } from '../../../src/channels/sms/switch-iran.ts';
import type { Db } from '../../../src/store/open-database.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { seedPerson, seedUnit } from '../../helpers/seed.ts';

const now = Date.parse('2026-11-21T06:00:00Z');
const hourMs = 3_600_000;

async function seedAdmins(db: Db) {
  const unit = await seedUnit(db, { code: '34', name: 'İstanbul' });
  return {
    admin: await seedPerson(db, { name: 'ana', unit, role: 'admin' }),
    other: await seedPerson(db, { name: 'ben', unit, role: 'admin' }),
    rep: await seedPerson(db, { name: 'cem', unit }),
  };
}

const auditOf = async (db: Db) =>
  (await db.selectFrom('audit').select(['actor', 'action']).orderBy('id').execute()).map(
    ({ actor, action }) => `${action} ${actor}`,
  );

test('an admin who was shown the warning switches texts to Iran on with its code, and all of it is kept', async () => {
  await using db = await memoryDatabase();
  const { admin } = await seedAdmins(db);

  const code = await warnOfIran(db, admin, now);
  const before = await isIranOn(db);
  await switchIranOn(db, { admin, code }, now + hourMs);
  const after = await isIranOn(db);
  await switchIranOff(db, 'cli', now + 2 * hourMs);

  expect([before, after, await isIranOn(db)]).toEqual([false, true, false]);
  expect(await auditOf(db)).toEqual([
    `iran-warning-shown ${admin}`,
    `iran-switched-on ${admin}`,
    'iran-switched-off cli',
  ]);
});

test('without the warning, its code, the one who read it, or within more than an hour it stays off', async () => {
  await using db = await memoryDatabase();
  const { admin, other, rep } = await seedAdmins(db);
  const wrong = { key: 'iran-code-wrong' };

  await expect(switchIranOn(db, { admin, code: '' }, now)).rejects.toMatchObject(wrong);
  const code = await warnOfIran(db, admin, now);
  await expect(switchIranOn(db, { admin, code: `${code}0` }, now)).rejects.toMatchObject(wrong);
  await expect(switchIranOn(db, { admin: other, code }, now)).rejects.toMatchObject(wrong);
  await expect(switchIranOn(db, { admin, code }, now + hourMs + 1)).rejects.toMatchObject(wrong);
  await expect(warnOfIran(db, rep, now)).rejects.toMatchObject({ key: 'iran-not-admin' });
  await expect(switchIranOn(db, { admin: rep, code }, now)).rejects.toMatchObject({ key: 'iran-not-admin' });

  expect(await isIranOn(db)).toBe(false);
});

test('a code is used once: after switching off the warning is shown anew', async () => {
  await using db = await memoryDatabase();
  const { admin } = await seedAdmins(db);
  const code = await warnOfIran(db, admin, now);
  await switchIranOn(db, { admin, code }, now);
  await switchIranOff(db, 'cli', now);

  await expect(switchIranOn(db, { admin, code }, now)).rejects.toMatchObject({ key: 'iran-code-wrong' });
});
