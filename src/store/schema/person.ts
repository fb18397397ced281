import type { Instant } from '../../clock.ts';
import type { Language } from '../../language.ts';
import type { PersonId } from '../ids.ts';
import type { Channel } from '../words.ts';

/**
 * Somebody on the list. `stopped_at` holds on all channels; `resumed_at` is when they wrote the text with which they came
 * back. An erased person keeps the row and loses the identity.
 */
export interface PersonTable {
  id: PersonId;
  name: string;
  language: Language;
  channel: '' | Channel;
  is_named: number;
  stopped_at: Instant | null;
  resumed_at: Instant | null;
  created_at: Instant;
  erased_at: Instant | null;
}
