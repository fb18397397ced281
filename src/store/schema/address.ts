import type { Instant } from '../../clock.ts';
import type { AddressId, PersonId } from '../ids.ts';
import type { Channel } from '../words.ts';

/** A person on a channel: a Telegram user id, or a phone in E.164. */
export interface AddressTable {
  id: AddressId;
  person_id: PersonId;
  channel: Channel;
  value: string;
  state: 'active' | 'unreachable';
  reason: string | null;
  created_at: Instant;
}
