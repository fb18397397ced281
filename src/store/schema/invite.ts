import type { Instant } from '../../clock.ts';
import type { PersonId, UnitId } from '../ids.ts';

/** A code for one use: for a person to join, or for a unit to bind a group. */
export interface InviteTable {
  code: string;
  person_id: PersonId | null;
  unit_id: UnitId | null;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  used_by: string | null;
}
