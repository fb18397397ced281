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

/** What was decided about an answer, by whom and when. */
export interface Decision {
  readonly verdict: Verdict;
  readonly reviewerId: PersonId;
  readonly at: Instant;
}

/** The last word on an answer, while it holds: new evidence may have opened it again. */
export async function findDecision(db: Db, answerId: AnswerId): Promise<Decision | undefined> {
  const row = await db
    .selectFrom('review')
    .innerJoin('answer', 'answer.id', 'review.answer_id')
    .select(['verdict', 'reviewer_id', 'reviewed_at'])
    .where('review.answer_id', '=', answerId)
    .whereRef('answer.state', '=', 'review.verdict')
    .orderBy('review.id', 'desc')
    .executeTakeFirst();
  return row && { verdict: row.verdict, reviewerId: row.reviewer_id, at: row.reviewed_at };
}
