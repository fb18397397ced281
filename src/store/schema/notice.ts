import type { Instant } from '../../clock.ts';
import type { PersonId } from '../ids.ts';

/** Which version of the notice on data a person has seen and accepted, and when. */
export interface NoticeTable {
  person_id: PersonId;
  version: number;
  accepted_at: Instant;
}
