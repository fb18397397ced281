import type { Instant } from '../clock.ts';
import type { Db } from '../store/open-database.ts';
import {
  type InFlight,
  listedAfterMs,
  listInFlight,
  type Outcome,
  recordOutcome,
} from './delivery-queries.ts';
import { failed, mayGoAgain, retry } from './outcome.ts';

/**
 * After a crash: what was on its way, and may have been the cause. The attempt counts and the pauses grow, so that a row
 * which ends the process each time lets others pass in between, and is given up at last. Returns how many are sent
 * again (texts once they have been looked up) and how many are given up.
 */
export function recoverInFlight(db: Db, now: Instant): Promise<{ again: number; givenUp: number }> {
  return db.transaction().execute(async (tx) => {
    const outcomes = (await listInFlight(tx)).map((row) => afterCrash(row, now));
    for (const outcome of outcomes) await recordOutcome(tx, outcome);
    const again = outcomes.filter(({ state }) => state === 'waiting').length;
    return { again, givenUp: outcomes.length - again };
  });
}

function afterCrash(row: InFlight, now: Instant): Outcome {
  const atLeastMs = row.channel === 'sms' ? listedAfterMs : 0;
  const again = retry(row, { reason: 'outcome unknown: sent again', now, atLeastMs });
  return again.state === 'waiting' && mayGoAgain(row, row.channel)
    ? again
    : failed(row, 'outcome unknown: not sent again');
}
