import type { Instant } from '../clock.ts';
import { type AnswerId, newId, type PersonId, type ReviewId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { RejectionReason } from './rejection-reason.ts';

export type Verdict = 'approved' | 'rejected';

export async function insertReview(
  tx: Tx,
  review: {
    readonly answerId: AnswerId;
    readonly reviewerId: PersonId;
    readonly verdict: Verdict;
    readonly reason: RejectionReason | undefined;
  },
  now: Instant,
): Promise<ReviewId> {
  const id = newId<ReviewId>();
  const { reason } = review;
  await tx
    .insertInto('review')
    .values({
      id,
      answer_id: review.answerId,
      verdict: review.verdict,
      ready_reason: reason && 'ready' in reason ? reason.ready : null,
      reason: reason && 'words' in reason ? reason.words : null,
      reviewer_id: review.reviewerId,
      reviewed_at: now,
    })
    .execute();
  return id;
}

/** Who had the last word on an answer. */
export async function findLatestReviewer(db: Db, answerId: AnswerId): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('review')
    .select('reviewer_id')
    .where('answer_id', '=', answerId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.reviewer_id;
}
