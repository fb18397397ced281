import type { Instant } from '../../clock.ts';
import type { Language } from '../../language.ts';
import type { JoinRequestId, PersonId, UnitId } from '../ids.ts';

/** Somebody who is not on the list and asks to be the rep of a unit. */
export interface JoinRequestTable {
  id: JoinRequestId;
  telegram_user: string;
  name: string;
  phone: string;
  language: Language;
  unit_id: UnitId;
  state: 'waiting' | 'accepted' | 'declined';
  created_at: Instant;
  decided_at: Instant | null;
  decided_by: PersonId | null;
}
