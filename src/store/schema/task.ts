import type { ProgramId, TaskId } from '../ids.ts';
import type { EvidenceKind, TaskKind } from '../words.ts';

/** What headquarters asks for. `from_day` and `until_day` are days of the cycle; `cycles` is a cycle spec. */
export interface TaskTable {
  id: TaskId;
  program_id: ProgramId;
  code: string;
  position: number;
  title: string;
  title_tr: string | null;
  title_fa: string | null;
  title_en: string | null;
  title_sms_tr: string | null;
  title_sms_fa: string | null;
  title_sms_en: string | null;
  kind: TaskKind;
  target: number | null;
  points: number;
  evidence: EvidenceKind;
  from_day: number | null;
  until_day: number | null;
  cycles: string;
}
