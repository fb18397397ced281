import type { Instant } from '../../clock.ts';
import type { OutboxId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';
import { countFaults, findFault } from './report-queries.ts';

/** How many people have to be concerned before all texts wait: some faults are of one number alone. */
const many = 3;
const faultsAtMost = 4;
/** What a gateway takes and then does not deliver is paid for: it is tried less often. */
export const faultPauseMs = 60 * 60_000;
/** Those that have failed together come again together, after the pause. */
const lastsMs = 2 * faultPauseMs;

/** Until when all texts wait, for the gateway is at fault for many people. */
export async function findFaultEnd(db: Db, now: Instant): Promise<Instant | undefined> {
  const at = await findFault(db, { people: many, since: now - faultPauseMs, now });
  return at === undefined ? undefined : at + faultPauseMs;
}

/** Whether somebody must look at the gateway, be it for one number. */
export const isAtFault = async (db: Db, now: Instant): Promise<boolean> =>
  (await findFault(db, { people: 1, since: now - lastsMs, now })) !== undefined;

/** Whether the gateway is at fault for a text again and again, and not for many: then the text is given up. */
export async function hasFailedAlone(db: Db, id: OutboxId, now: Instant): Promise<boolean> {
  if ((await countFaults(db, id)) < faultsAtMost) return false;
  return (await findFault(db, { people: many, since: now - lastsMs, now })) === undefined;
}
