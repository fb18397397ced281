import type { Instant } from '../../clock.ts';
import type { LocalDate } from '../../local-date.ts';
import type { BreakId, PersonId } from '../ids.ts';

/** An announced absence, both days included. */
export interface BreakTable {
  id: BreakId;
  person_id: PersonId;
  from_date: LocalDate;
  until_date: LocalDate;
  announced_at: Instant;
  ended_at: Instant | null;
}
