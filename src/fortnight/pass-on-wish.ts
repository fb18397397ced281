import { findRecentWish, getWish, insertNote, type Words } from '../check-ins/note-queries.ts';
import type { Instant } from '../clock.ts';
import { holdQuietInAll } from '../cycles/hold.ts';
import { lines, names, say } from '../messages/message.ts';
import { getPerson } from '../organisation/person-queries.ts';
import { listPhones } from '../organisation/phone-queries.ts';
import { listRoles } from '../organisation/role-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { NoteId, PersonId, UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Wish } from '../store/words.ts';
import { isToldBy } from './matter-queries.ts';
import { type Matter, tellCoordinators } from './tell-coordinators.ts';

/** Who writes again meanwhile has been heard. */
const restMs = 6 * 3_600_000;

/**
 * Somebody wishes to be rung up, or to hand over their role: the coordinators are told, after the quiet hours, with
 * the number (the one from which they wrote, if it is known). Nothing else changes. The same wish again within some hours
 * is kept and not told anew; the same cause changes nothing. Returns whether anybody is told by now; if not, they are as
 * soon as may be.
 */
export function passOnWish(
  db: Db,
  wish: Words & { readonly cause: string; readonly wish: Wish; readonly phone?: string | undefined },
  now: Instant,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const known = await findRecentWish(tx, wish, wish.receivedAt - restMs);
    const kept = await insertNote(tx, { ...wish, wish: known ? undefined : wish.wish, toldAt: now });
    const id = known ?? kept;
    if (id === undefined) return false;
    if (id === kept) {
      const hold = await holdQuietInAll(tx, now);
      await tellCoordinators(tx, await matterOfWish(tx, id, wish.phone), { hold, now });
    }
    return isToldBy(tx, keyOf(id), now);
  });
}

/** The wish as something to be seen to. */
export async function matterOfWish(tx: Tx, id: NoteId, ownPhone?: string): Promise<Matter> {
  const { personId, wish } = await getWish(tx, id);
  const { name } = await getPerson(tx, personId);
  const phone = ownPhone ?? (await listPhones(tx, [personId])).get(personId) ?? '–';
  const unitIds = await listUnitsOf(tx, personId);
  const units = await Promise.all(unitIds.map((unitId) => getUnit(tx, unitId)));
  const told = units.map((unit) => say('unit', { unit: names(unit.names) }));
  const message = say(`wish-${wish}`, { name, phone, units: lines(told, ', ') });
  return {
    key: keyOf(id),
    kind: 'notice',
    unitIds,
    about: personId,
    screen: { message },
    forAdmins: message,
  };
}

const keyOf = (id: NoteId): string => `wish:${id}`;

/** Where somebody is rep; else whatever units they look after. */
export async function listUnitsOf(tx: Tx, personId: PersonId): Promise<UnitId[]> {
  const roles = await listRoles(tx, personId);
  const asRep = roles.filter(({ kind }) => kind === 'rep');
  return (asRep.length > 0 ? asRep : roles).map(({ unitId }) => unitId);
}
