import type { Instant } from '../../clock.ts';
import type { LocalDate } from '../../local-date.ts';
import type { AssignmentId } from '../ids.ts';

/** The day that a rep has chosen for a task. */
export interface PlannedDayTable {
  assignment_id: AssignmentId;
  day: LocalDate;
  planned_at: Instant;
}
