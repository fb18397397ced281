import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { Db } from '../store/open-database.ts';

/** A carrier may filter for one receiver only; when it does so again, it is the words. */
const filteredAtMost = 2;

/**
 * The refusal that has stopped a campaign; undefined: it goes on. What is our bug in one message is our bug in all that
 * are made like it.
 */
export async function findStop(
  db: Db,
  { campaign }: { readonly campaign: string | null },
): Promise<{ refusal: 'stopped'; reason: string } | undefined> {
  if (campaign === null) return undefined;
  const [content] = await selectRefusals(db, { campaign, refusal: 'content', limit: 1 });
  if (content) return stopBy(content);
  const limit = filteredAtMost + 1;
  const filtered = await selectRefusals(db, { campaign, refusal: 'filtered', limit });
  return filtered[0] && filtered.length > filteredAtMost ? stopBy(filtered[0]) : undefined;
}

const stopBy = ({ reason }: { reason: string | null }) => ({
  refusal: 'stopped' as const,
  reason: `campaign stopped: ${reason}`,
});

const selectRefusals = compileOnce(
  (db, slot: SlotsOf<{ campaign: string; refusal: 'content' | 'filtered'; limit: number }>) =>
    db
      .selectFrom('outbox')
      .select('reason')
      .where('campaign', '=', slot('campaign'))
      .where('refusal', '=', slot('refusal'))
      .orderBy('id')
      .limit(slot('limit')),
);
