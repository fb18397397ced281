import type { Instant } from '../../clock.ts';
import type { PersonId, RoleId, UnitId } from '../ids.ts';
import type { RoleKind } from '../words.ts';

/** What a person is for a unit and all below it, from–to, so that history stays. */
export interface RoleTable {
  id: RoleId;
  person_id: PersonId;
  unit_id: UnitId;
  kind: RoleKind;
  from_at: Instant;
  until_at: Instant | null;
}
