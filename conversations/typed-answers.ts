import { plainValue } from '../src/check-ins/answer-value.ts';
import type { AskBack, TaskAnswer } from '../src/check-ins/reading/outcome.ts';
import { readAnswers } from '../src/check-ins/reading/read-answers.ts';
import { type Recorded, recordAnswers } from '../src/check-ins/record-answers.ts';
import { isAnswered, type Line, type Standing } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import { exampleOf } from '../src/fortnight/task-lines.ts';
import type { Language } from '../src/language.ts';
import { localDateAt } from '../src/local-date.ts';
import { inner, lines, type Message, type Screen, say } from '../src/messages/message.ts';
import { type AssignmentId, type CycleId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Channel } from '../src/store/words.ts';
import type { Heard } from '../src/talk.ts';
import { askedTaskOf } from './check-in-form.ts';
import { lowerTotalQuestion } from './check-in-questions.ts';
import { checkInSummary } from './check-in-summary.ts';
import type { Desk } from './desk.ts';
import { exampleFor } from './help-screen.ts';
import { type StandingIn, standingsAt } from './standings-at.ts';

export interface Typing {
  readonly personId: PersonId;
  readonly language: Language;
  readonly channel: Channel;
  readonly heard: Heard & { kind: 'text' };
  /** The task that was just asked about. */
  readonly openTask?: AssignmentId;
  /** A message in the person's words on this channel: by them the example is known that was given for the whole list. */
  words(message: Message): string;
}

/**
 * What came of a text: `kept` answers are read back; `ask` needs one more word, about one task if it is known which.
 * `further`: other totals of the same text that are lower than before, to be asked about too where there are buttons.
 */
export type Typed =
  | { readonly type: 'kept'; readonly screen: Screen }
  | {
      readonly type: 'ask';
      readonly screen: Screen;
      readonly about?: AssignmentId;
      readonly further?: readonly Screen[];
    }
  | { readonly type: 'no-answers' };

/**
 * Takes the answers in a text that somebody writes without being asked: «B1 25, B2 evet», or a whole list in order.
 * What is certain is kept even where something else has to be asked back.
 */
export async function takeTypedAnswers(desk: Desk, typing: Typing): Promise<Typed> {
  const taking = await standingsAt(desk.db, typing.personId, typing.heard.at);
  const standings = taking.map(({ standing }) => standing);
  const tasks = standings.flatMap(({ lines: own }) => own).map((line) => askedTaskOf(line, typing.language));
  if (tasks.length === 0) return { type: 'no-answers' };
  const reading = readAnswers(typing.heard.text, {
    tasks,
    language: typing.language,
    openTaskId: typing.openTask,
    exampleSent: exampleSentTo(typing, standings),
  });
  if (reading.type === 'not-answers') return { type: 'no-answers' };
  if (reading.type === 'ask-back') {
    await record(desk, typing, reading.partial);
    return askBack(desk, typing.personId, reading);
  }
  if (await couldMeanTheLastOne(desk, typing, taking, reading.answers)) {
    return {
      type: 'ask',
      screen: {
        message: say('typed-which-calendar', { example: inner(await exampleFor(desk.db, typing.personId)) }),
      },
    };
  }
  const recorded = await record(desk, typing, reading.answers);
  return outcomeOf(desk, standings, recorded, typing.personId);
}

/** By SMS the list ends with an example, which some send back as it stands. */
function exampleSentTo({ channel, words }: Typing, standings: readonly Standing[]): string | undefined {
  if (channel !== 'sms') return undefined;
  const list = standings.find(({ lines: own }) => own.length > 0)?.lines ?? [];
  const assignments = list.map(({ assignment }) => assignment);
  return words(exampleOf(assignments, { isNamed: false }));
}

/** On the opening day, values without names may be meant for the calendar that has just ended with open tasks. */
async function couldMeanTheLastOne(
  desk: Desk,
  { personId, heard }: Typing,
  taking: readonly StandingIn[],
  answers: readonly TaskAnswer[],
): Promise<boolean> {
  if (answers.some(({ isNamed }) => isNamed)) return false;
  const open = taking[0]?.cycle;
  if (!open) return false;
  const { calendar } = await getProgram(desk.db, open.programId);
  if (localDateAt(heard.at, calendar.timeZone) !== open.startsOn) return false;
  const earlier = await listCyclesOf(desk.db, personId, { states: ['closed', 'final'] });
  const last = earlier.find(
    ({ programId, number }) => programId === open.programId && number === open.number - 1,
  );
  if (!last) return false;
  const { lines: tasks } = await getStanding(desk.db, { personId, cycleId: last.id });
  return tasks.some((line) => !isAnswered(line));
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

async function askBack(desk: Desk, personId: PersonId, { reason, about, unknown }: AskBack): Promise<Typed> {
  const example = inner(await exampleFor(desk.db, personId));
  const key =
    reason === 'unknown-number'
      ? 'typed-not-open'
      : reason === 'example'
        ? 'typed-example'
        : 'typed-ask-back';
  const [only] = about.length === 1 ? about : [];
  const screen = { message: say(key, { example, numbers: unknown.join(', ') }) };
  return { type: 'ask', screen, ...(only === undefined ? {} : { about: parseId<AssignmentId>(only) }) };
}

/** A lower total is asked about; otherwise what is kept is read back, for each cycle that was spoken of. */
async function outcomeOf(
  desk: Desk,
  standings: readonly Standing[],
  recorded: readonly Recorded[],
  personId: PersonId,
): Promise<Typed> {
  const all = standings.flatMap(({ lines: own }) => own);
  const [lower, ...others] = lowerTotals(all, recorded);
  if (lower) return { type: 'ask', ...lower, further: others.map(({ screen }) => screen) };
  const cycles = cyclesOf(all, recorded);
  if (cycles.length === 0) return { type: 'ask', screen: { message: await notTaken(desk, personId) } };
  const screens = await Promise.all(cycles.map((cycleId) => checkInSummary(desk.db, { personId, cycleId })));
  const [first] = screens;
  if (first && screens.length === 1) return { type: 'kept', screen: first };
  const message = say('several', {
    messages: lines(
      screens.map((screen) => screen.message),
      '\n\n',
    ),
  });
  return { type: 'kept', screen: { message } };
}

function lowerTotals(
  all: readonly Line[],
  recorded: readonly Recorded[],
): { screen: Screen; about: AssignmentId }[] {
  return recorded.flatMap((result) => {
    const assignment = all.find((line) => line.assignment.id === result.assignmentId)?.assignment;
    if (result.type !== 'lower-total' || !assignment) return [];
    const previous = Number(plainValue(result.previous.value));
    return [{ screen: lowerTotalQuestion(assignment, result.total, previous), about: assignment.id }];
  });
}

const notTaken = async (desk: Desk, personId: PersonId): Promise<Message> =>
  say('typed-ask-back', { example: inner(await exampleFor(desk.db, personId)), numbers: '' });

function cyclesOf(all: readonly Line[], recorded: readonly Recorded[]): CycleId[] {
  const kept = new Set(
    recorded.filter(({ type }) => type === 'recorded').map(({ assignmentId }) => assignmentId),
  );
  const spoken = all.filter(({ assignment }) => kept.has(assignment.id));
  return [...new Set(spoken.map(({ assignment }) => assignment.cycleId))];
}
