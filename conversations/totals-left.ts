import { answerLine } from '../src/check-ins/answer-text.ts';
import type { Line } from '../src/check-ins/standing.ts';
import { inner, lines, type Message, say } from '../src/messages/message.ts';

/** The totals as they stood before, and how to write what is more on top: not zero. */
export function totalsLeft(asked: readonly { readonly line: Line; readonly total: number }[]): Message {
  const answers = lines(
    asked.map(({ line }) => answerLine(line)),
    ', ',
  );
  const onTop = asked.filter(({ total }) => total > 0).map(example);
  const left = say('typed-totals-left', { answers });
  if (onTop.length === 0) return left;
  const more = say('typed-totals-more', { more: lines(onTop, ', ') });
  return say('several', { messages: lines([left, more], ' ') });
}

function example({ line: { assignment }, total }: { line: Line; total: number }): Message {
  const { number, position } = assignment;
  return say('example-named', { number, position, answer: inner(say('example-more', { figure: total })) });
}
