import type { Instant } from '../../clock.ts';
import type { NoteId, PersonId } from '../ids.ts';
import type { Channel, Wish } from '../words.ts';

/** What somebody wrote for their coordinator: a wish, or what was not understood. */
export interface NoteTable {
  id: NoteId;
  person_id: PersonId;
  text: string;
  wish: Wish | null;
  channel: Channel;
  received_at: Instant;
  /** When it was passed on. Whether a wish has arrived, the outbox says. */
  told_at: Instant | null;
  cause: string;
}
