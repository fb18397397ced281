import type { Instant } from '../../clock.ts';
import type { CycleId, PersonId } from '../ids.ts';

/** How a person stands in a cycle: kept with every answer and review, never recomputed by readers. */
export interface ScoreTable {
  cycle_id: CycleId;
  person_id: PersonId;
  score: number | null;
  is_provisional: number;
  is_partial: number;
  is_frozen: number;
  assigned: number;
  answered: number;
  reported_at: Instant | null;
  last_report_at: Instant | null;
}
