import type { Instant } from '../../clock.ts';
import type { AttachmentId, GroupId, OutboxId, PersonId } from '../ids.ts';
import type { Channel } from '../words.ts';

/** What must go out, and the ledger of what became of it. */
export interface OutboxTable {
  id: OutboxId;
  key: string;
  kind: string;
  topic: string;
  person_id: PersonId | null;
  group_id: GroupId | null;
  /**
   * Where it went, or is to go: the phone, or with the channel `telegram` the user id there. Null: the person's own, which
   * is looked up when it leaves, or a group.
   */
  address: string | null;
  channel: Channel | null;
  content: string;
  attachment_id: AttachmentId | null;
  /** The many that go out together for one occasion: they are stopped together. Null: it stands for itself. */
  campaign: string | null;
  is_bulk: number;
  created_at: Instant;
  not_before: Instant;
  expires_at: Instant | null;
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled' | 'expired';
  reason: string | null;
  /** It has failed for what it says, or was stopped with its campaign. */
  refusal: 'content' | 'filtered' | 'unforeseen' | 'stopped' | null;
  refused_at: Instant | null;
  attempts: number;
  /** After how many of them nobody knew whether it had arrived. */
  doubts: number;
  /** When it was to go out at first; `not_before` moves with every attempt. */
  due_at: Instant;
  sent_at: Instant | null;
  sent_by: Channel | null;
  provider_id: string | null;
  segments: number | null;
}
