import type { CurrentAnswer } from '../src/check-ins/answer-queries.ts';
import { answerLine } from '../src/check-ins/answer-text.ts';
import { plainValue } from '../src/check-ins/answer-value.ts';
import type { Recorded } from '../src/check-ins/record-answers.ts';
import { type Assignment, getAssignment } from '../src/cycles/assignment-queries.ts';
import { inner, lines, type Message, names, say } from '../src/messages/message.ts';
import type { Desk } from './desk.ts';

/** What is kept of a text that was understood in part, and what of it was kept before. */
export async function sayKept(desk: Desk, recorded: readonly Recorded[]): Promise<Message | undefined> {
  const kept = await Promise.all(
    recorded.flatMap((result) =>
      result.type === 'recorded'
        ? [getAssignment(desk.db, result.assignmentId).then((assignment) => ({ ...result, assignment }))]
        : [],
    ),
  );
  const saved = kept.length === 0 ? [] : [say('typed-kept', { answers: lines(kept.map(answerLine), ', ') })];
  return inLines([...saved, ...(await sayRepeated(desk, recorded))]);
}

/** Messages as one, each on a line of its own; undefined for none. */
export function inLines(messages: readonly Message[]): Message | undefined {
  const [first, ...others] = messages;
  return others.length === 0 ? first : say('several', { messages: lines(messages, '\n') });
}

/** For each addition that came twice what stands now, and how to add once more. */
export const sayRepeated = (desk: Desk, recorded: readonly Recorded[]): Promise<Message[]> =>
  Promise.all(
    recorded.flatMap((result) =>
      result.type === 'repeated'
        ? [getAssignment(desk.db, result.assignmentId).then((own) => repeatedMessage(own, result))]
        : [],
    ),
  );

/** «Already added: Home visits is 15. If you did 5 more, send A1 20.» */
export function repeatedMessage(
  {
    number,
    position,
    titles,
    shortTitles,
  }: Pick<Assignment, 'number' | 'position' | 'titles' | 'shortTitles'>,
  { more, current }: { readonly more: number; readonly current: Pick<CurrentAnswer, 'value'> },
): Message {
  const total = Number(plainValue(current.value));
  const answer = inner(say('example-figure', { figure: total + more }));
  return say('typed-repeated', {
    title: names(titles),
    short: names(shortTitles),
    total,
    more,
    example: inner(say('example-named', { number, position, answer })),
  });
}
