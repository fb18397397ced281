import type { Instant } from '../clock.ts';
import { type Assignment, getAssignment } from '../cycles/assignment-queries.ts';
import { type Cycle, getCycle } from '../cycles/cycle-queries.ts';
import { AppError } from '../errors.ts';
import { hasRoleOver } from '../organisation/role-queries.ts';
import type { AnswerId, PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { RoleKind } from '../store/words.ts';
import { isReviewable } from './acceptance.ts';
import { type CurrentAnswer, getAnswer, isCurrentAnswer, updateAnswer } from './answer-queries.ts';
import { refreshScore } from './refresh-score.ts';
import type { RejectionReason } from './rejection-reason.ts';
import { findDecision, insertReview, type Verdict } from './review-queries.ts';
import { tellVerdict } from './tell-verdict.ts';

export interface ReviewInput {
  readonly answerId: AnswerId;
  readonly reviewerId: PersonId;
  readonly verdict: Verdict;
  /** Needed to reject; the rep reads it. */
  readonly reason?: RejectionReason;
}

export const longestReason = 300;

/** Who may review, each over their unit and all below it. */
export const reviewing: readonly RoleKind[] = ['coordinator', 'admin'];

/**
 * Gives a coordinator's word on a current answer, moves the score and tells the rep when it is rejected. The same
 * verdict again changes nothing; a reviewer may change their own.
 * Throws not_found `answer-unknown`, forbidden `review-not-allowed` (no coordinator over the unit), `review-own` (their
 * own answer, or one that they recorded), conflict `review-replaced` (there is a newer answer), `review-frozen`,
 * `review-decided-earlier` (somebody else decided otherwise), invalid `review-needs-reason` and `review-reason-long`.
 */
export async function reviewAnswer(db: Db, input: ReviewInput, now: Instant): Promise<CurrentAnswer> {
  const reason = reasonOf(input);
  return db.transaction().execute(async (tx) => {
    const answer = await getAnswer(tx, input.answerId);
    const assignment = await getAssignment(tx, answer.assignmentId);
    const cycle = await getCycle(tx, assignment.cycleId);
    await refuseReviewer(tx, input, { answer, assignment });
    if (answer.state === input.verdict) return answer;
    await refuseReview(tx, { answer, assignment, cycle }, now);
    const isReversal = await isOwnDecision(tx, answer, input.reviewerId);

    const reviewId = await insertReview(tx, { ...input, reason }, now);
    await updateAnswer(tx, answer.id, { state: input.verdict });
    await refreshScore(tx, assignment);
    await tellVerdict(tx, { ...input, reviewId, answer, assignment, cycle, reason, isReversal }, now);
    return getAnswer(tx, answer.id);
  });
}

function reasonOf({ verdict, reason }: ReviewInput): RejectionReason | undefined {
  if (verdict === 'approved') return undefined;
  if (reason && 'ready' in reason) return reason;
  const words = reason?.words.trim() ?? '';
  if (words.length > longestReason)
    throw new AppError('invalid', 'review-reason-long', { most: longestReason });
  if (words === '') throw new AppError('invalid', 'review-needs-reason');
  return { words };
}

interface Reviewed {
  readonly answer: CurrentAnswer;
  readonly assignment: Assignment;
}

async function refuseReviewer(
  tx: Tx,
  { reviewerId }: ReviewInput,
  { answer, assignment }: Reviewed,
): Promise<void> {
  const isReviewer = await hasRoleOver(tx, {
    personId: reviewerId,
    unitId: assignment.unitId,
    kinds: reviewing,
  });
  if (!isReviewer) throw new AppError('forbidden', 'review-not-allowed');
  if (assignment.personId === reviewerId || answer.recordedBy === reviewerId)
    throw new AppError('forbidden', 'review-own');
}

async function refuseReview(
  tx: Tx,
  { answer, assignment, cycle }: Reviewed & { readonly cycle: Cycle },
  now: Instant,
): Promise<void> {
  if (!(await isCurrentAnswer(tx, answer.id))) throw new AppError('conflict', 'review-replaced');
  if (assignment.isFrozen || !isReviewable(cycle, now)) throw new AppError('conflict', 'review-frozen');
}

/** Whether this reviewer has decided before. Throws when somebody else has; new evidence may have opened it again. */
async function isOwnDecision(tx: Tx, answer: CurrentAnswer, reviewerId: PersonId): Promise<boolean> {
  if (answer.state !== 'approved' && answer.state !== 'rejected') return false;
  const decision = await findDecision(tx, answer.id);
  if (decision?.reviewerId !== reviewerId) throw new AppError('conflict', 'review-decided-earlier');
  return true;
}
