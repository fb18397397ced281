import type { Instant } from '../../clock.ts';
import type { CycleId, OtherWorkId, PersonId } from '../ids.ts';
import type { Channel } from '../words.ts';

/** What a rep did besides; seen by coordinators, not scored. */
export interface OtherWorkTable {
  id: OtherWorkId;
  person_id: PersonId;
  cycle_id: CycleId | null;
  text: string;
  channel: Channel;
  received_at: Instant;
  cause: string;
}
