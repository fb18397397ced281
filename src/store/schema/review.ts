import type { Instant } from '../../clock.ts';
import type { AnswerId, PersonId, ReviewId } from '../ids.ts';

/** A coordinator's word on an answer. */
export interface ReviewTable {
  id: ReviewId;
  answer_id: AnswerId;
  verdict: 'approved' | 'rejected';
  reason: string | null;
  reviewer_id: PersonId;
  reviewed_at: Instant;
}
