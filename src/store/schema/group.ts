import type { Instant } from '../../clock.ts';
import type { Language } from '../../language.ts';
import type { GroupId, PersonId, UnitId } from '../ids.ts';

/** A coordinators' Telegram group, bound to a unit. */
export interface GroupTable {
  id: GroupId;
  chat_id: string;
  thread_id: number | null;
  unit_id: UnitId;
  title: string;
  language: Language;
  state: 'active' | 'removed';
  problem: string | null;
  /** Whether the coordinators know of the problem. */
  is_problem_told: number;
  status_message_id: number | null;
  is_status_pinned: number;
  status_edited_at: Instant | null;
  /** Figures that change with what the status shows. */
  status_shown: string | null;
  bound_at: Instant;
  bound_by: PersonId | null;
}
