import { plainValue } from '../src/check-ins/answer-value.ts';
import type { Recorded } from '../src/check-ins/record-answers.ts';
import type { Line } from '../src/check-ins/standing.ts';
import type { Assignment } from '../src/cycles/assignment-queries.ts';
import { inner, lines, type Message, type Screen, say } from '../src/messages/message.ts';
import type { Channel } from '../src/store/words.ts';
import { lowerTotalQuestion } from './check-in-questions.ts';

/** A total that is lower than the one before, and not kept until it is known how it was meant. */
export interface LowerTotal {
  readonly assignment: Assignment;
  readonly total: number;
  readonly previous: number;
}

export const lowerTotals = (all: readonly Line[], recorded: readonly Recorded[]): LowerTotal[] =>
  recorded.flatMap((result) => {
    const assignment = all.find((line) => line.assignment.id === result.assignmentId)?.assignment;
    if (result.type !== 'lower-total' || !assignment) return [];
    return [{ assignment, total: result.total, previous: Number(plainValue(result.previous.value)) }];
  });

/** Asks about each with buttons of its own; by SMS about all in one text. */
export function askLowerTotals(lower: readonly LowerTotal[], channel: Channel): Screen[] {
  const each = lower.map(({ assignment, total, previous }) =>
    lowerTotalQuestion(assignment, total, previous),
  );
  return channel === 'telegram' || lower.length < 2 ? each : [{ message: askAtOnce(lower) }];
}

const askAtOnce = (lower: readonly LowerTotal[]): Message =>
  say('typed-lower-totals', {
    before: listed(lower, ({ previous }) => say('example-figure', { figure: previous })),
    totals: listed(lower, ({ total }) => say('example-figure', { figure: total })),
    more: listed(lower, ({ total }) => say('example-more', { figure: total })),
  });

const listed = (lower: readonly LowerTotal[], answerOf: (lower: LowerTotal) => Message) =>
  lines(
    lower.map((each) => {
      const { number, position } = each.assignment;
      return say('example-named', { number, position, answer: inner(answerOf(each)) });
    }),
    ', ',
  );
