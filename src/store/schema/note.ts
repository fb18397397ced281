import type { Instant } from '../../clock.ts';
import type { NoteId, PersonId } from '../ids.ts';
import type { Channel } from '../words.ts';

/** What somebody wrote that was not understood: kept for the coordinator. */
export interface NoteTable {
  id: NoteId;
  person_id: PersonId;
  text: string;
  channel: Channel;
  received_at: Instant;
  cause: string;
}
