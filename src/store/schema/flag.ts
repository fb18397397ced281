import type { AnswerId } from '../ids.ts';
import type { FlagKind } from '../words.ts';

/** An automatic doubt about an answer. */
export interface FlagTable {
  answer_id: AnswerId;
  kind: FlagKind;
  details: string;
}
