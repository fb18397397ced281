import type { Instant } from '../clock.ts';
import { holdQuietInAll } from '../cycles/hold.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { listUnheardRequests, listUnheardWishes } from './matter-queries.ts';
import { matterOfWish } from './pass-on-wish.ts';
import { matterOfRequest } from './request-to-join.ts';
import { type Matter, tellAdminsOf, tellCoordinators } from './tell-coordinators.ts';

/** Whoever waits for so long has been heard in another way. */
const worthMs = 3 * 24 * 3_600_000;

/** Whether anything has come to nobody who could act: there was nobody, or the message did not arrive. */
export async function isAnythingUnheard(db: Db, now: Instant): Promise<boolean> {
  if ((await listUnheardRequests(db)).length > 0) return true;
  return (await listUnheardWishes(db, now - worthMs)).length > 0;
}

/**
 * Brings what nobody has heard to whoever can be told by now, and until there is somebody, to the admins of the
 * installation. Returns how many messages are new.
 */
export async function tellUnheard(tx: Tx, admins: readonly string[], now: Instant): Promise<number> {
  const telling = { admins, now, hold: await holdQuietInAll(tx, now) };
  let count = 0;
  for (const matter of await listMatters(tx, now))
    count += (await tellCoordinators(tx, matter, telling)) || (await tellAdminsOf(tx, matter, telling));
  return count;
}

async function listMatters(tx: Tx, now: Instant): Promise<Matter[]> {
  const matters: Matter[] = [];
  for (const id of await listUnheardRequests(tx)) matters.push(await matterOfRequest(tx, id));
  for (const id of await listUnheardWishes(tx, now - worthMs)) matters.push(await matterOfWish(tx, id));
  return matters;
}
