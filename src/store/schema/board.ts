import type { Instant } from '../../clock.ts';
import type { BoardId, CycleId, UnitId } from '../ids.ts';

/** What a posted board showed. */
export interface BoardTable {
  id: BoardId;
  key: string;
  /** Of the message that shows it, perhaps with others. */
  outbox_key: string;
  cycle_id: CycleId;
  unit_id: UnitId;
  is_final: number;
  made_at: Instant;
  content: string;
}
