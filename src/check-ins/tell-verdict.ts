import type { Instant } from '../clock.ts';
import type { Assignment } from '../cycles/assignment-queries.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { holdQuiet } from '../cycles/hold.ts';
import { getProgram } from '../cycles/program-queries.ts';
import { localDateAt } from '../local-date.ts';
import { buttons } from '../messages/button.ts';
import { day, names, type Screen, say } from '../messages/message.ts';
import { cancelTopic, enqueue } from '../messages/queries.ts';
import type { ReviewId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { closeOf, takesAnswers } from './acceptance.ts';
import { type CurrentAnswer, countAnswersSince } from './answer-queries.ts';
import { type RejectionReason, reasonIn } from './rejection-reason.ts';
import type { Verdict } from './review-queries.ts';

interface Told {
  readonly reviewId: ReviewId;
  readonly verdict: Verdict;
  readonly reason: RejectionReason | undefined;
  readonly answer: CurrentAnswer;
  readonly assignment: Assignment;
  readonly cycle: Cycle;
  /** Whether the same reviewer had decided otherwise before. */
  readonly isReversal: boolean;
}

/**
 * Tells the rep that an answer was rejected, why, and what they can do; and, when the reviewer comes to think otherwise
 * after that was sent, that it counts after all. An approval of what counts anyway is no message.
 */
export async function tellVerdict(tx: Tx, told: Told, now: Instant): Promise<void> {
  const topic = `review:${told.answer.id}`;
  const cancelled = await cancelTopic(tx, topic, 'decided otherwise');
  const isNews = told.verdict === 'rejected' || (told.isReversal && cancelled === 0);
  if (!isNews) return;
  const program = await getProgram(tx, told.cycle.programId);
  const item = {
    key: `review:${told.reviewId}`,
    kind: 'review' as const,
    to: { person: told.assignment.personId },
    screen: await screenOf(tx, told, program.calendar.timeZone, now),
    topic,
    ...holdQuiet(program, now),
    expiresAt: told.cycle.freezesAt,
  };
  await enqueue(tx, [item], now);
}

async function screenOf(tx: Tx, told: Told, timeZone: string, now: Instant): Promise<Screen> {
  const { assignment, cycle, answer } = told;
  const reason = reasonIn(told.reason);
  const task = {
    number: assignment.number,
    position: assignment.position,
    title: names(assignment.titles),
    short: names(assignment.shortTitles),
  };
  if (told.verdict === 'approved') return { message: say('review-approved', task) };

  const choices = [[{ label: say('button-answer-again'), data: buttons.changeTask.write(assignment.id) }]];
  if (takesAnswers(cycle, now))
    return {
      message: say('review-rejected', { ...task, reason, lastDay: day(cycle.endsOn, 'long') }),
      choices,
    };
  if ((await countAnswersSince(tx, answer.assignmentId, closeOf(cycle))) > 0)
    return { message: say('review-rejected-finally', { ...task, reason }) };
  const lastDay = day(localDateAt(cycle.freezesAt - 1, timeZone), 'long');
  return { message: say('review-rejected-once', { ...task, reason, lastDay }), choices };
}
