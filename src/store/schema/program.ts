import type { Language } from '../../language.ts';
import type { LocalDate, LocalTime } from '../../local-date.ts';
import type { ProgramId } from '../ids.ts';

/** A programme: its calendar, hours and settings. Times are local to its zone, HH:MM. */
export interface ProgramTable {
  id: ProgramId;
  code: string;
  name: string;
  sms_name: string;
  starts_on: LocalDate;
  cycle_days: number;
  time_zone: string;
  language: Language;
  opens_at: LocalTime;
  check_in_days: string;
  check_in_at: LocalTime;
  board_weekday: number;
  board_at: LocalTime;
  quiet_from: LocalTime;
  quiet_to: LocalTime;
  grace_hours: number;
  settings: string;
}
