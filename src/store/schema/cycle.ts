import type { Instant } from '../../clock.ts';
import type { LocalDate } from '../../local-date.ts';
import type { CycleId, ProgramId } from '../ids.ts';

/** One fortnight of a programme. The moments are planned; `opened_at` … `frozen_at` say when it happened. */
export interface CycleTable {
  id: CycleId;
  program_id: ProgramId;
  number: number;
  letter: string | null;
  state: 'draft' | 'open' | 'closed' | 'final';
  day_one: LocalDate;
  starts_on: LocalDate;
  ends_on: LocalDate;
  opens_at: Instant;
  closes_at: Instant;
  final_at: Instant;
  freezes_at: Instant;
  opened_at: Instant | null;
  closed_at: Instant | null;
  finished_at: Instant | null;
  frozen_at: Instant | null;
}
