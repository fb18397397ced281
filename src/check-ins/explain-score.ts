import { inner, lines, type Message, names, say } from '../messages/message.ts';
import { answerText } from './answer-text.ts';
import { reasonIn } from './rejection-reason.ts';
import { gainsOf } from './score.ts';
import { type Line, type Standing, scoreLineOf } from './standing.ts';

/**
 * The answer to «Why 53?»: a line for each task with what it brings, in whole points that add up to the score, then
 * the sum, once something counts; and what is provisional about it.
 */
export function explainScore(standing: Standing): Message[] {
  if (standing.score === undefined) return [say('explain-no-score')];
  const explained = gainsOf(standing.lines.map((line) => ({ ...scoreLineOf(line), line })));
  const shares = explained.map(({ gained }) => say('explain-share', { gained }));
  const sum = say('explain-sum', { sum: lines(shares, ' + '), score: standing.score });
  return [
    ...explained.map(({ line: { line }, gained }) => taskLine(line, gained)),
    ...(standing.reportedAt === undefined ? [] : [sum]),
    ...(standing.isProvisional ? [say('explain-provisional')] : []),
  ];
}

const taskLine = (line: Line, gained: number): Message =>
  say('explain-line', {
    position: line.assignment.position,
    number: line.assignment.number,
    title: names(line.assignment.titles),
    answer: inner(line.answer ? answerText(line) : say('explain-not-answered')),
    gained,
    note: inner(noteOf(line)),
  });

function noteOf({ answer }: Line): Message {
  if (answer?.state === 'rejected')
    return say('explain-line-rejected', { reason: reasonIn(answer.rejectedBecause) });
  return say(answer?.state === 'provisional' ? 'explain-line-provisional' : 'explain-line-counts');
}
