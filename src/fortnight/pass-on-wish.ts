import { getWish, hasRecentWish, insertNote, type Words } from '../check-ins/note-queries.ts';
import type { Instant } from '../clock.ts';
import { lines, names, say } from '../messages/message.ts';
import type { MessageKey } from '../messages/message-key.ts';
import { getPerson } from '../organisation/person-queries.ts';
import { listPhones } from '../organisation/phone-queries.ts';
import { listRoles } from '../organisation/role-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { NoteId, PersonId, UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Wish } from '../store/words.ts';
import { type Matter, tellCoordinators } from './tell-coordinators.ts';

/** Who writes again meanwhile has been heard. */
const restMs = 6 * 3_600_000;

/**
 * Somebody wishes to be rung up, or to hand over their role: the coordinators are told at once, with the number (the one
 * from which they wrote, if it is known). Nothing else changes. The same wish again within some hours is kept and not told anew; the same cause changes nothing.
 */
export function passOnWish(
  db: Db,
  wish: Words & { readonly cause: string; readonly wish: Wish; readonly phone?: string | undefined },
  now: Instant,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const isKnown = await hasRecentWish(tx, wish, wish.receivedAt - restMs);
    const id = await insertNote(tx, { ...wish, wish: isKnown ? undefined : wish.wish, toldAt: now });
    if (id !== undefined && !isKnown) await tellCoordinators(tx, await matterOfWish(tx, id, wish.phone), now);
  });
}

/** What whoever wishes it hears. */
export const wishTaken = { call: 'call-asked', leave: 'leave-asked' } as const satisfies Record<
  Wish,
  MessageKey
>;

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
    key: `wish:${id}`,
    kind: 'notice',
    unitIds,
    about: personId,
    screen: { message },
    forAdmins: message,
  };
}

/** Where somebody is rep; else whatever units they look after. */
export async function listUnitsOf(tx: Tx, personId: PersonId): Promise<UnitId[]> {
  const roles = await listRoles(tx, personId);
  const asRep = roles.filter(({ kind }) => kind === 'rep');
  return (asRep.length > 0 ? asRep : roles).map(({ unitId }) => unitId);
}
