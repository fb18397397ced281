import { describe, expect, test } from 'vitest';
import { chooseRecipients, idOf } from '../../src/fortnight/choose-recipients.ts';
import { setReachable, updatePerson } from '../../src/organisation/person-queries.ts';
import type { GroupId, PersonId, UnitId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import type { RoleKind } from '../../src/store/words.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { longAgo, seedGroup, seedPerson, seedSisli } from '../helpers/seed.ts';

async function openSisli() {
  const db = await memoryDatabase();
  const sisli = await seedSisli(db);
  let account = 5000;
  const join = (name: string, unit: UnitId, role: RoleKind = 'coordinator'): Promise<PersonId> => {
    account += 1;
    return seedPerson(db, { name, unit, role, telegram: String(account) });
  };
  return { ...sisli, db, join, [Symbol.asyncDispose]: () => db.destroy() };
}

const heardBy = async (db: Db, unitIds: readonly UnitId[], except: readonly (PersonId | GroupId)[] = []) =>
  (await chooseRecipients(db, { unitIds, except: new Set(except) })).map(idOf);

describe('what happens in a unit is heard', () => {
  test('in the group of the nearest unit above it', async () => {
    await using s = await openSisli();
    await s.join('Esra', s.district);
    await seedGroup(s.db, { unit: s.province });
    const group = await seedGroup(s.db, { unit: s.district });

    expect(await heardBy(s.db, [s.neighbourhoods.gulbahar])).toEqual([group.id]);
  });

  test('by coordinators who are nearer than any group', async () => {
    await using s = await openSisli();
    const esra = await s.join('Esra', s.district);
    const emre = await s.join('Emre', s.district);
    await seedGroup(s.db, { unit: s.province });

    expect(await heardBy(s.db, [s.neighbourhoods.gulbahar])).toEqual([esra, emre].toSorted());
  });

  test('further up where the coordinator has not joined, has stopped or cannot be reached', async () => {
    await using s = await openSisli();
    await seedPerson(s.db, { name: 'Esra', unit: s.district, role: 'coordinator', phone: '+905320000090' });
    const gone = await seedPerson(s.db, {
      name: 'Emre',
      unit: s.district,
      role: 'coordinator',
      telegram: '1',
    });
    const mute = await s.join('Eda', s.district);
    await s.db.transaction().execute(async (tx) => {
      await setReachable(tx, { channel: 'telegram', value: '1', isReachable: false });
      await updatePerson(tx, mute, { stoppedAt: longAgo });
    });
    const head = await s.join('Hale', s.province);

    expect(await heardBy(s.db, [s.neighbourhoods.gulbahar])).toEqual([head]);
    expect(gone).not.toBe(head);
  });

  test('by the admins at last, and by no rep, leader or coordinator of another unit', async () => {
    await using s = await openSisli();
    await s.join('Lale', s.province, 'leader');
    await s.join('Orhan', s.neighbourhoods.bozkurt);
    const admin = await s.join('Gul', s.province, 'admin');

    expect(await heardBy(s.db, [s.neighbourhoods.gulbahar])).toEqual([admin]);
    expect(await heardBy(s.db, [s.neighbourhoods.gulbahar], [admin])).toEqual([]);
  });

  test('further up than whom it is about, and where it could not be brought', async () => {
    await using s = await openSisli();
    const esra = await s.join('Esra', s.district);
    const group = await seedGroup(s.db, { unit: s.district });
    const head = await s.join('Hale', s.province);

    expect(await heardBy(s.db, [s.district], [esra, group.id])).toEqual([head]);
  });

  test('once, where several units have the same coordinators', async () => {
    await using s = await openSisli();
    const esra = await s.join('Esra', s.district);
    const { ferikoy, bozkurt } = s.neighbourhoods;

    expect(await heardBy(s.db, [ferikoy, bozkurt])).toEqual([esra]);
  });
});
