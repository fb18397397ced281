import type { Instant } from '../../clock.ts';
import type { AnswerId, PersonId, ReviewId } from '../ids.ts';
import type { ReadyReason } from '../words.ts';

/** A coordinator's word on an answer. */
export interface ReviewTable {
  id: ReviewId;
  answer_id: AnswerId;
  verdict: 'approved' | 'rejected';
  ready_reason: ReadyReason | null;
  /** In the reviewer's own words. */
  reason: string | null;
  reviewer_id: PersonId;
  reviewed_at: Instant;
}
