import type { Instant } from '../clock.ts';
import { findSetting, putSetting } from '../organisation/setting-queries.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** From when to when the bot has been there, but for short gaps. */
export interface Awake {
  readonly since: Instant;
  readonly until: Instant;
}

const key = 'watch.awake';

export async function findAwake(db: Db): Promise<Awake | undefined> {
  const [since, until] = ((await findSetting(db, key)) ?? '').split(' ').map(Number);
  return since === undefined || until === undefined ? undefined : { since, until };
}

export const putAwake = (tx: Tx, { since, until }: Awake): Promise<void> =>
  putSetting(tx, key, `${since} ${until}`);
