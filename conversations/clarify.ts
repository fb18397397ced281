import { readValue } from '../src/check-ins/reading/read-value.ts';
import { recordAnswers } from '../src/check-ins/record-answers.ts';
import { recordNote } from '../src/check-ins/record-note.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { getAssignment } from '../src/cycles/assignment-queries.ts';
import { inner, type Screen, say } from '../src/messages/message.ts';
import { type AssignmentId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Heard, Talk } from '../src/talk.ts';
import { askedTaskOf } from './check-in-form.ts';
import { checkInSummary } from './check-in-summary.ts';
import type { Desk } from './desk.ts';
import { exampleFor } from './help-screen.ts';
import { takeTypedAnswers } from './typed-answers.ts';

/**
 * The one asking-back of a text message: the next text answers it, or is kept as a note. The question itself has been
 * sent. Input: person and, when one task is asked about, task.
 */
export const clarify = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const personId = parseId<PersonId>(input['person'] ?? '');
  const task = input['task'] === undefined ? undefined : parseId<AssignmentId>(input['task']);
  const heard = await talk.hear((said) => (said.kind === 'text' ? { value: said } : undefined));
  const screen = await talk.once('take', () => take(desk, talk, { personId, task, heard }));
  await talk.say(screen.message, screen.choices);
};

interface Clarification {
  readonly personId: PersonId;
  readonly task: AssignmentId | undefined;
  readonly heard: Heard & { kind: 'text' };
}

async function take(desk: Desk, talk: Talk, said: Clarification): Promise<Screen> {
  const { personId, task, heard } = said;
  const answered = task && (await answerTask(desk, talk, { ...said, task }));
  if (answered) return answered;
  const { language, channel } = talk.partner;
  const typed = await takeTypedAnswers(desk, {
    personId,
    language,
    channel,
    heard,
    words: (message) => talk.words(message),
    ...(task === undefined ? {} : { openTask: task }),
  });
  if (typed.type === 'kept') return typed.screen;
  const { cause, at: receivedAt, text } = heard;
  await recordNote(desk.db, { personId, text, channel, receivedAt, cause });
  return { message: say('note-kept', { example: inner(await exampleFor(desk.db, personId)) }) };
}

/** An answer to the very task: a total is meant as it stands, also when it is lower than before. */
async function answerTask(
  desk: Desk,
  talk: Talk,
  { personId, task, heard }: Clarification & { task: AssignmentId },
): Promise<Screen | undefined> {
  const { language, channel } = talk.partner;
  const { cycleId } = await getAssignment(desk.db, task);
  const { lines } = await getStanding(desk.db, { personId, cycleId });
  const line = lines.find(({ assignment }) => assignment.id === task);
  if (!line) return undefined;
  const reading = readValue(heard.text, { task: askedTaskOf(line, language), language });
  if (reading.type === 'unclear') return undefined;
  const answers = [{ assignmentId: task, value: reading.value, isConfirmed: true }];
  const { cause, at: receivedAt } = heard;
  const [recorded] = await recordAnswers(
    desk.db,
    { personId, cause, channel, receivedAt, answers },
    desk.now(),
  );
  return recorded?.type === 'recorded' ? checkInSummary(desk.db, { personId, cycleId }) : undefined;
}
