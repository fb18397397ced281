import type { AnswerValue } from '../../src/check-ins/answer-value.ts';
import { type Recorded, recordAnswers } from '../../src/check-ins/record-answers.ts';
import { getStanding } from '../../src/check-ins/standing-queries.ts';
import type { Instant } from '../../src/clock.ts';
import type { AnswerId, PersonId } from '../../src/store/ids.ts';
import type { Channel } from '../../src/store/words.ts';
import { at, type Fortnight, type Task, type Who } from './fortnight.ts';

interface Circumstances {
  cause?: string;
  at?: Instant;
  now?: Instant;
  channel?: Channel;
  isConfirmed?: boolean;
  recordedBy?: PersonId;
  /** Whose tasks they are. */
  of?: Who;
}

export const noon = at('11-25 12:00');
export const count = (total: number): AnswerValue => ({ kind: 'count', total });
export const more = (n: number): AnswerValue => ({ kind: 'count-more', more: n });
export const yes: AnswerValue = { kind: 'done', done: true };
export const no: AnswerValue = { kind: 'done', done: false };

let causes = 0;
export const newCause = (): string => {
  causes += 1;
  return `cause ${causes}`;
};

/** One person answers tasks in one go: on Telegram, at noon of the fifth day, unless said otherwise. */
export function answer(
  f: Fortnight,
  who: Who,
  values: readonly (readonly [Task, AnswerValue])[],
  how: Circumstances = {},
): Promise<Recorded[]> {
  const receivedAt = how.at ?? noon;
  const recording = {
    personId: f.sisli.people[who],
    cause: how.cause ?? newCause(),
    channel: how.channel ?? ('telegram' as const),
    receivedAt,
    answers: values.map(([task, value]) => ({
      assignmentId: f.task(how.of ?? who, task),
      value,
      isConfirmed: how.isConfirmed ?? false,
    })),
    ...(how.recordedBy && { recordedBy: how.recordedBy }),
  };
  return recordAnswers(f.db, recording, how.now ?? receivedAt);
}

export const standingOf = (f: Fortnight, who: Who) =>
  getStanding(f.db, { personId: f.sisli.people[who], cycleId: f.cycleId });

export const currentOf = async (f: Fortnight, who: Who, task: Task) =>
  (await standingOf(f, who)).lines.find((line) => line.assignment.id === f.task(who, task))?.answer;

export async function answerIdOf(f: Fortnight, who: Who, task: Task): Promise<AnswerId> {
  const current = await currentOf(f, who, task);
  if (!current) throw new Error('not answered');
  return current.id;
}
