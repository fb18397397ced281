import { plainValue } from '../src/check-ins/answer-value.ts';
import type { TaskAnswer } from '../src/check-ins/reading/outcome.ts';
import { readAnswers } from '../src/check-ins/reading/read-answers.ts';
import { type Recorded, recordAnswers } from '../src/check-ins/record-answers.ts';
import type { Line, Standing } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import type { Language } from '../src/language.ts';
import { inner, lines, type Message, type Screen, say } from '../src/messages/message.ts';
import { type AssignmentId, type CycleId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Channel } from '../src/store/words.ts';
import type { Heard } from '../src/talk.ts';
import { askedTaskOf } from './check-in-form.ts';
import { lowerTotalQuestion } from './check-in-questions.ts';
import { checkInSummary } from './check-in-summary.ts';
import type { Desk } from './desk.ts';
import { exampleFor } from './help-screen.ts';

export interface Typing {
  readonly personId: PersonId;
  readonly language: Language;
  readonly channel: Channel;
  readonly heard: Heard & { kind: 'text' };
}

/**
 * Takes answers that somebody types without being asked: «B1 25, B2 evet». Returns what to show, or undefined when
 * the text holds no answers.
 */
export async function takeTypedAnswers(desk: Desk, typing: Typing): Promise<Screen | undefined> {
  const standings = await openStandings(desk, typing.personId);
  const tasks = standings.flatMap(({ lines: own }) => own).map((line) => askedTaskOf(line, typing.language));
  if (tasks.length === 0) return undefined;
  const reading = readAnswers(typing.heard.text, { tasks, language: typing.language });
  if (reading.type === 'not-answers') return undefined;
  const certain = reading.type === 'answers' ? reading.answers : reading.partial;
  const recorded = await record(desk, typing, certain);
  if (reading.type === 'ask-back') return { message: await askBack(desk, typing.personId) };
  return screenFor(desk, standings, recorded, typing.personId);
}

async function openStandings(desk: Desk, personId: PersonId): Promise<Standing[]> {
  const cycles = await listCyclesOf(desk.db, personId, { states: ['open'] });
  return Promise.all(cycles.map(({ id }) => getStanding(desk.db, { personId, cycleId: id })));
}

async function record(
  desk: Desk,
  { personId, channel, heard }: Typing,
  read: readonly TaskAnswer[],
): Promise<Recorded[]> {
  if (read.length === 0) return [];
  const answers = read.map(({ taskId, value, isCorrection }) => ({
    assignmentId: parseId<AssignmentId>(taskId),
    value,
    isConfirmed: isCorrection,
  }));
  const { cause, at: receivedAt } = heard;
  return recordAnswers(desk.db, { personId, cause, channel, receivedAt, answers }, desk.now());
}

async function askBack(desk: Desk, personId: PersonId): Promise<Message> {
  return say('typed-ask-back', { example: inner(await exampleFor(desk.db, personId)) });
}

/** A lower total is asked about; otherwise what is kept is read back, for each cycle that was spoken of. */
async function screenFor(
  desk: Desk,
  standings: readonly Standing[],
  recorded: readonly Recorded[],
  personId: PersonId,
): Promise<Screen> {
  const all = standings.flatMap(({ lines: own }) => own);
  const lower = recorded.find((result) => result.type === 'lower-total');
  const line = all.find(({ assignment }) => assignment.id === lower?.assignmentId);
  if (lower && line)
    return lowerTotalQuestion(line.assignment, lower.total, Number(plainValue(lower.previous.value)));
  const cycles = cyclesOf(all, recorded);
  if (cycles.length === 0) return { message: await askBack(desk, personId) };
  const screens = await Promise.all(cycles.map((cycleId) => checkInSummary(desk.db, { personId, cycleId })));
  const [first] = screens;
  if (first && screens.length === 1) return first;
  return {
    message: say('several', {
      messages: lines(
        screens.map(({ message }) => message),
        '\n\n',
      ),
    }),
  };
}

function cyclesOf(all: readonly Line[], recorded: readonly Recorded[]): CycleId[] {
  const kept = new Set(
    recorded.filter(({ type }) => type === 'recorded').map(({ assignmentId }) => assignmentId),
  );
  return [
    ...new Set(
      all.filter(({ assignment }) => kept.has(assignment.id)).map(({ assignment }) => assignment.cycleId),
    ),
  ];
}
