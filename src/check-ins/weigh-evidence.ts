import type { AnswerId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import type { EvidenceKind } from '../store/words.ts';
import {
  type AnswerState,
  type CurrentAnswer,
  findAnswerBefore,
  getAnswer,
  updateAnswer,
} from './answer-queries.ts';
import type { Flag } from './flag.ts';
import { deleteFlag, putFlag } from './flag-queries.ts';

/** Brings an answer's flags and state up to date after evidence has come in, with the doubt that it raises. */
export async function weighEvidence(
  tx: Tx,
  input: { readonly answerId: AnswerId; readonly asked: EvidenceKind; readonly doubt: Flag | undefined },
): Promise<void> {
  const { answerId, asked, doubt } = input;
  if (doubt) await putFlag(tx, answerId, doubt);
  if (hasEvidence(await getAnswer(tx, answerId), asked)) await deleteFlag(tx, answerId, 'evidence-missing');
  const answer = await getAnswer(tx, answerId);
  const state = doubt ? 'provisional' : await stateWithoutDoubt(tx, answer);
  if (state !== answer.state) await updateAnswer(tx, answerId, { state });
}

/** Whether an answer comes with what the task asks for. */
export const hasEvidence = (answer: CurrentAnswer, asked: EvidenceKind): boolean =>
  asked === 'none' || (asked === 'photo' ? answer.hasPhoto : answer.hasLocation);

/** An answer stops being provisional when nothing makes it so any more. */
async function stateWithoutDoubt(tx: Tx, answer: CurrentAnswer): Promise<AnswerState> {
  if (answer.state !== 'provisional' || answer.flags.length > 0 || answer.recordedBy) return answer.state;
  const before = await findAnswerBefore(tx, answer);
  return before?.state === 'rejected' ? 'provisional' : 'counted';
}
