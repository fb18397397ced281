import type { Instant } from '../clock.ts';
import type { Tx } from '../store/open-database.ts';
import type { CurrentAnswer } from './answer-queries.ts';
import type { AnswerValue } from './answer-value.ts';
import { findWordsOf } from './cause-queries.ts';
import { areSameWords } from './reading/same-words.ts';

const repeatedForMs = 12 * 3_600_000;

interface Said {
  readonly value: AnswerValue;
  /** The words that it came in; without them it is no repetition. */
  readonly text?: string;
  readonly receivedAt: Instant;
  /** It was asked whether it is meant so. */
  readonly isConfirmed?: boolean;
}

export interface RepeatedAddition {
  readonly more: number;
  /** To which it has been added already. */
  readonly current: CurrentAnswer;
}

/**
 * Something that is added in the very words that have made the answer which stands, within twelve hours: a text sent
 * twice. To a rejected answer nothing has been added, and words that are not kept any more repeat nothing.
 */
export async function findRepeatedAddition(
  tx: Tx,
  { value, text, receivedAt, isConfirmed = false }: Said,
  current: CurrentAnswer | undefined,
): Promise<RepeatedAddition | undefined> {
  if (value.kind !== 'count-more' || text === undefined || isConfirmed) return undefined;
  if (current === undefined || current.state === 'rejected') return undefined;
  if (Math.abs(receivedAt - current.receivedAt) > repeatedForMs) return undefined;
  const before = await findWordsOf(tx, current.id);
  const isSame = before !== undefined && areSameWords(before, text);
  return isSame ? { more: value.more, current } : undefined;
}
