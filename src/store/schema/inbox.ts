import type { Instant } from '../../clock.ts';
import type { InboxId } from '../ids.ts';
import type { Channel } from '../words.ts';

/** What came in, as it came. Nothing is acknowledged before it is here. */
export interface InboxTable {
  id: InboxId;
  channel: Channel;
  provider_id: string;
  conversation: string;
  payload: string;
  stamped_at: Instant;
  received_at: Instant;
  state: 'waiting' | 'done' | 'dead';
  attempts: number;
  not_before: Instant;
  error: string | null;
  handled_at: Instant | null;
}
