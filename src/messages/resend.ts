import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { Db } from '../store/open-database.ts';
import {
  type Chosen,
  countGivenUp,
  type GivenUp,
  isAnyChosen,
  listWorthSending,
  releaseCampaigns,
  reopen,
} from './resend-queries.ts';

const rowsPerPortion = 500;

/**
 * What was given up and is still worth sending. Throws not_found `resend-unknown` when nothing of that choice was ever
 * queued, and conflict `resend-too-late` when all that was given up of it is not worth sending any more.
 */
export async function findToResend(db: Db, chosen: Chosen, now: Instant): Promise<GivenUp[]> {
  const isNamed = chosen.key !== undefined || chosen.kind !== undefined || chosen.campaign !== undefined;
  if (isNamed && !(await isAnyChosen(db, chosen))) throw new AppError('not_found', 'resend-unknown');
  const messages = await listWorthSending(db, chosen, now);
  if (!isNamed || messages.length > 0) return messages;
  const count = await countGivenUp(db, chosen);
  if (count > 0) throw new AppError('conflict', 'resend-too-late', { count });
  return [];
}

/** Queues it again. Returns how many messages there are; a second time there are none. Throws as `findToResend`. */
export async function resend(db: Db, chosen: Chosen, now: Instant): Promise<number> {
  const messages = await findToResend(db, chosen, now);
  const campaigns = [...new Set(messages.flatMap(({ campaign }) => campaign ?? []))];
  await db.transaction().execute((tx) => releaseCampaigns(tx, campaigns));
  let count = 0;
  for (let i = 0; i < messages.length; i += rowsPerPortion) {
    const ids = messages.slice(i, i + rowsPerPortion).map(({ id }) => id);
    count += await db.transaction().execute((tx) => reopen(tx, ids, now));
    await setImmediate();
  }
  return count;
}
