import type { AskedTask, ReadValue } from './asked-task.ts';

/** One answer, read with certainty. */
export interface TaskAnswer {
  readonly taskId: string;
  readonly value: ReadValue;
  /** It replaces an earlier answer: a lower total is meant. */
  readonly isCorrection: boolean;
  /** The person named the task; else it was found by order or because it was the only one that fits. */
  readonly isNamed: boolean;
}

/**
 * Why we ask back. `unknown-number`: a name that is not on the list, perhaps of a past cycle; `number-or-no`: «نه» for
 * a count; `example`: the bot's own example came back.
 */
export type AskBackReason =
  | 'ambiguous'
  | 'example'
  | 'too-few'
  | 'too-many'
  | 'does-not-fit'
  | 'which-task'
  | 'number-or-no'
  | 'unknown-number';

export interface AskBack {
  readonly type: 'ask-back';
  readonly reason: AskBackReason;
  /** The tasks to ask about, in the order of the list; empty if it is not known which. */
  readonly about: readonly string[];
  /** The names that are not on the list, as `A3`. */
  readonly unknown: readonly string[];
  /** Answers in the same text that are certain all the same. */
  readonly partial: readonly TaskAnswer[];
}

export interface Answers {
  readonly type: 'answers';
  readonly answers: readonly TaskAnswer[];
  /** The words that were not needed, as they were written. */
  readonly rest: string;
}

/** Answers before it is known what else the text says. */
export type Taken = Omit<Answers, 'rest'>;

export const taken = (answers: readonly TaskAnswer[]): Taken => ({ type: 'answers', answers });

/** Nothing in it answers anything: a note for the coordinator. */
export interface NotAnswers {
  readonly type: 'not-answers';
}

export type Reading = Answers | AskBack | NotAnswers;

export const notAnswers: NotAnswers = { type: 'not-answers' };

export const askBack = (
  reason: AskBackReason,
  about: readonly Pick<AskedTask, 'id'>[] = [],
  { partial = [], unknown = [] }: Partial<Pick<AskBack, 'partial' | 'unknown'>> = {},
): AskBack => ({
  type: 'ask-back',
  reason,
  about: [...new Set(about.map(({ id }) => id))],
  unknown,
  partial,
});
