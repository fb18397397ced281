import type { Config } from '../config.ts';
import { routeTo } from '../messages/route.ts';
import { isServed } from '../organisation/phone.ts';
import { type Engaged, listEngaged } from '../organisation/reach-queries.ts';
import type { Db } from '../store/open-database.ts';
import { channelsInUse } from './channels-in-use.ts';
import { findHindrance } from './find-hindrance.ts';

/** Whom nothing that the bot starts reaches: they are on no channel in use, or their country gets no texts. */
export async function listUnreached(db: Db, config: Config): Promise<Engaged[]> {
  const available = channelsInUse(config);
  const hindranceTo = await findHindrance(db, config);
  const isReached = (person: Engaged): boolean => {
    const route = routeTo(person, person.addresses, available, { forced: null, isReply: false });
    if ('reason' in route) return false;
    return route.channel !== 'sms' || isServed(hindranceTo?.(route.address));
  };
  return (await listEngaged(db)).filter((person) => !isReached(person));
}
