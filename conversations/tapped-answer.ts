import type { AnswerValue } from '../src/check-ins/answer-value.ts';
import { buttons } from '../src/messages/button.ts';
import { type AssignmentId, parseId } from '../src/store/ids.ts';

/** What a tap on a button of a question says, now or later. */
export type TappedAnswer = { readonly assignmentId: AssignmentId } & (
  | { readonly type: 'value'; readonly value: AnswerValue; readonly isConfirmed: boolean }
  | { readonly type: 'skip' }
  | { readonly type: 'no-evidence' }
);

/** Undefined for other buttons and for what no button of ours has said. */
export function readTappedAnswer(data: string): TappedAnswer | undefined {
  const [id, text] = buttons.answer.read(data) ?? [];
  if (id === undefined || text === undefined) return undefined;
  const assignmentId = parseId<AssignmentId>(id);
  if (text === 's') return { assignmentId, type: 'skip' };
  if (text === 'p') return { assignmentId, type: 'no-evidence' };
  const value = readValue(text);
  return value && { assignmentId, type: 'value', value, isConfirmed: text.endsWith('!') };
}

function readValue(text: string): AnswerValue | undefined {
  const total = /^=(\d{1,7})!?$/.exec(text)?.[1];
  if (total !== undefined) return { kind: 'count', total: Number(total) };
  const rating = /^r([1-5])$/.exec(text)?.[1];
  if (rating !== undefined) return { kind: 'rating', rating: Number(rating) };
  if (text === 'y' || text === 'n') return { kind: 'done', done: text === 'y' };
  return undefined;
}
