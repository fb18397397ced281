import { randomBytes } from 'node:crypto';
import type { Program } from '../cycles/program-queries.ts';
import { listPhones } from '../organisation/phone-queries.ts';
import { findSetting, putSetting } from '../organisation/setting-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import type { Lottery } from './is-drawn.ts';

/** The setting of the organisation that holds the seed. */
export const lotterySeed = 'review.seed';

const usualPercent = 10;

/** Makes the seed when it is needed first. The program's setting `review_sample` says how many of a hundred are drawn. */
export async function setUpLottery(
  tx: Tx,
  { code, settings }: Pick<Program, 'code' | 'settings'>,
  people: readonly PersonId[],
): Promise<Lottery> {
  return {
    seed: (await findSetting(tx, lotterySeed)) ?? (await makeSeed(tx)),
    share: Number(settings['review_sample'] ?? usualPercent) / 100,
    programCode: code,
    phones: await listPhones(tx, people),
  };
}

async function makeSeed(tx: Tx): Promise<string> {
  const seed = randomBytes(16).toString('hex');
  await putSetting(tx, lotterySeed, seed);
  return seed;
}
