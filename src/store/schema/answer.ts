import type { Instant } from '../../clock.ts';
import type { AnswerId, AssignmentId, CycleId, PersonId } from '../ids.ts';
import type { Channel, WhyNot } from '../words.ts';

/** An answer to one task. Replaced ones stay; exactly one per assignment is current. `done` of `of` is its completion. */
export interface AnswerTable {
  id: AnswerId;
  assignment_id: AssignmentId;
  cycle_id: CycleId;
  person_id: PersonId;
  number_value: number | null;
  text_value: string | null;
  done: number;
  of: number;
  why_not: WhyNot | null;
  channel: Channel;
  received_at: Instant;
  cause: string;
  recorded_by: PersonId | null;
  is_current: number;
  state: 'counted' | 'provisional' | 'approved' | 'rejected';
}
