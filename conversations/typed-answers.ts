import type { AskedTask } from '../src/check-ins/reading/asked-task.ts';
import { courtesyIn } from '../src/check-ins/reading/courtesy.ts';
import { foldText } from '../src/check-ins/reading/fold.ts';
import type { AskBack, TaskAnswer } from '../src/check-ins/reading/outcome.ts';
import { readAnswers } from '../src/check-ins/reading/read-answers.ts';
import { type Recorded, recordAnswers } from '../src/check-ins/record-answers.ts';
import { recordNote } from '../src/check-ins/record-note.ts';
import { isAnswered, type Line, type Standing } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import { listAskedByText } from '../src/fortnight/prompt-queries.ts';
import { exampleOf } from '../src/fortnight/task-lines.ts';
import type { Language } from '../src/language.ts';
import { localDateAt } from '../src/local-date.ts';
import { inner, lines, type Message, type Screen, say } from '../src/messages/message.ts';
import { type AssignmentId, type CycleId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Channel } from '../src/store/words.ts';
import type { Heard } from '../src/talk.ts';
import { askBackQuestion } from './ask-back-question.ts';
import { askWhyNot } from './ask-why-not.ts';
import { askedTaskOf, type TaskReader } from './asked-task-of.ts';
import type { Desk } from './desk.ts';
import { exampleFor } from './help-screen.ts';
import { askLowerTotals, type LowerTotal, lowerTotals } from './lower-totals.ts';
import { replyToWish } from './note-reply.ts';
import { inOne, readBack } from './read-back.ts';
import { listReplaceable } from './replaceable.ts';
import { inLines, sayKept, sayRepeated } from './say-kept.ts';
import { type StandingIn, standingsAt } from './standings-at.ts';

export interface Typing {
  readonly personId: PersonId;
  readonly language: Language;
  readonly channel: Channel;
  readonly heard: Heard & { kind: 'text' };
  /** It stands below something that it belongs to: another one with the same words says it anew. */
  readonly isCaption?: boolean;
  /** The task that was just asked about. */
  readonly openTask?: AssignmentId | undefined;
  /** The tasks whose lower totals were just asked about: they are meant. Where it was several, answers have to name their tasks. */
  readonly askedTotals?: readonly AssignmentId[];
  /** A message in the person's words on this channel: by them the example is known that was given for the whole list. */
  words(message: Message): string;
}

/**
 * What came of a text: `kept` answers are read back; `ask` needs one more word. `about`: the one task that it is about,
 * if it is known which. `lower`: the totals that are lower than before, and wait for that word.
 */
export type Typed =
  | { readonly type: 'kept'; readonly screen: Screen }
  | {
      readonly type: 'ask';
      /** On Telegram each has buttons of its own; by SMS there is one. */
      readonly screens: readonly Screen[];
      readonly about?: AssignmentId;
      readonly lower: readonly LowerTotal[];
      /** Something of it is kept, and said to be. */
      readonly isPartial: boolean;
      /** All of it is understood, but for which calendar it is. */
      readonly isForSomeCalendar?: boolean;
    }
  /** Thanks or a greeting. */
  | { readonly type: 'courtesy' }
  | { readonly type: 'no-answers' };

/**
 * Takes the answers in a text that somebody writes without being asked: «B1 25, B2 evet», or a whole list in order.
 * What is certain is kept even where something else has to be asked back.
 */
export async function takeTypedAnswers(desk: Desk, typing: Typing): Promise<Typed> {
  const taking = await standingsAt(desk.db, typing.personId, typing.heard.at);
  const standings = taking.map(({ standing }) => standing);
  const again = await takeReplacements(desk, typing, standings);
  if (again) return again;
  if (isCourtesy(typing, standings)) return { type: 'courtesy' };
  const tasks = await withReminded(desk, typing, tasksOf(standings, typing));
  if (tasks.length === 0) return { type: 'no-answers' };
  const reading = readAnswers(typing.heard.text, {
    tasks,
    language: typing.language,
    openTaskId: typing.openTask,
    examplesSent: examplesSentTo(typing, standings),
  });
  if (reading.type === 'not-answers') return { type: 'no-answers' };
  if (reading.type === 'ask-back') {
    const recorded = await record(desk, typing, reading.partial);
    return askBack(desk, typing, reading, { recorded, lower: lowerTotals(linesOf(standings), recorded) });
  }
  if ((typing.askedTotals?.length ?? 0) > 1 && !areNamed(reading.answers)) return { type: 'no-answers' };
  if (await couldMeanTheLastOne(desk, typing, taking)) {
    const example = inner(await exampleFor(desk.db, typing.personId, { isLettered: true }));
    const question = { message: say('typed-which-calendar', { example }) };
    return { type: 'ask', screens: [question], lower: [], isPartial: false, isForSomeCalendar: true };
  }
  const recorded = await record(desk, typing, reading.answers);
  const said = new Set(reading.answers.map(({ taskId }) => taskId));
  const left = linesOf(standings).filter((line) => !isAnswered(line) && !said.has(line.assignment.id));
  const wish = await keepRest(desk, typing, { rest: reading.rest, isSentenceOpen: left.some(isSentence) });
  return withWish(await outcomeOf(desk, standings, recorded, typing), wish);
}

/** So many words beside the answers may be more than a story of how it went; where a sentence is wanted, any may be it. */
const tellingWords = 3;

const isSentence = ({ assignment }: Line): boolean => assignment.kind === 'text';

/** What somebody says beside their answers is kept for the coordinator. Returns what to say where it may be a wish to stop. */
async function keepRest(
  desk: Desk,
  { personId, channel, heard }: Typing,
  { rest, isSentenceOpen }: { rest: string; isSentenceOpen: boolean },
): Promise<Message | undefined> {
  const wish = replyToWish(rest);
  const isWorthKeeping = rest !== '' && (isSentenceOpen || rest.split(' ').length >= tellingWords);
  if (wish === undefined && !isWorthKeeping) return undefined;
  const { cause, at: receivedAt, text } = heard;
  await recordNote(desk.db, { personId, text, channel, receivedAt, cause });
  return wish;
}

const withWish = (typed: Typed, wish: Message | undefined): Typed =>
  typed.type === 'kept' ? { ...typed, screen: withLine(typed.screen, wish) } : typed;

const withLine = (screen: Screen, line: Message | undefined): Screen =>
  line === undefined
    ? screen
    : { ...screen, message: say('several', { messages: lines([screen.message, line], '\n') }) };

/**
 * «A1 30» for a rejected answer of a calendar that is over, alone or among others: it is taken by its name only, so that
 * a list without names is one for the open tasks.
 */
async function takeReplacements(
  desk: Desk,
  typing: Typing,
  standings: readonly Standing[],
): Promise<Typed | undefined> {
  const { personId, language, heard } = typing;
  const rejected = await listReplaceable(desk.db, personId, heard.at);
  if (rejected.length === 0) return undefined;
  const all = [...standings, ...rejected];
  const reading = readAnswers(heard.text, { tasks: tasksOf(all, typing), language });
  if (reading.type !== 'answers' || !areNamed(reading.answers)) return undefined;
  const replaceable = new Set<string>(linesOf(rejected).map(({ assignment }) => assignment.id));
  if (!reading.answers.some(({ taskId }) => replaceable.has(taskId))) return undefined;
  return outcomeOf(desk, all, await record(desk, typing, reading.answers), typing);
}

const tasksOf = (standings: readonly Standing[], reader: TaskReader): AskedTask[] =>
  linesOf(standings).map((line) => askedTaskOf(line, reader));

/** Where just one task is open, an «all right» may be its answer. */
function isCourtesy({ heard, language }: Typing, standings: readonly Standing[]): boolean {
  const courtesy = courtesyIn(heard.text, language);
  const open = linesOf(standings).filter((line) => !isAnswered(line));
  return courtesy === 'thanks' || (courtesy === 'ack' && open.length !== 1);
}

/** Who has just been reminded by text of some tasks may answer those in their order. */
async function withReminded(
  { db }: Desk,
  { channel, personId, heard }: Typing,
  tasks: readonly AskedTask[],
): Promise<AskedTask[]> {
  if (channel !== 'sms') return [...tasks];
  const reminded = new Set<string>(await listAskedByText(db, personId, heard.at - remindedForMs));
  return tasks.map((task) => (reminded.has(task.id) ? { ...task, isReminded: true } : task));
}

const remindedForMs = 2 * 24 * 3_600_000;

const areNamed = (answers: readonly TaskAnswer[]): boolean => answers.every(({ isNamed }) => isNamed);

const linesOf = (standings: readonly Standing[]): Line[] => standings.flatMap(({ lines: own }) => own);

const ask = (screens: readonly Screen[]): Typed => ({ type: 'ask', screens, lower: [], isPartial: false });

/** By SMS each list ends with an example, which some send back as it stands. */
function examplesSentTo({ channel, words }: Typing, standings: readonly Standing[]): string[] {
  if (channel !== 'sms') return [];
  return standings.map(({ lines: list }) => {
    const assignments = list.map(({ assignment }) => assignment);
    return words(exampleOf(assignments, { isNamed: false }));
  });
}

/**
 * On the opening day, an answer without a letter may be meant for the calendar that has just ended with open tasks: a
 * number or a title alone tells the task and not the calendar.
 */
async function couldMeanTheLastOne(
  desk: Desk,
  { personId, heard }: Typing,
  taking: readonly StandingIn[],
): Promise<boolean> {
  const open = taking[0]?.cycle;
  if (!open || isLettered(heard.text, open.letter)) return false;
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

/** «B3», also «b 3». */
const isLettered = (text: string, letter: string | undefined): boolean =>
  letter !== undefined && new RegExp(String.raw`(?<!\p{L})${letter}\s?\d`, 'iu').test(foldText(text));

async function record(
  desk: Desk,
  { personId, channel, heard, askedTotals = [], isCaption = false }: Typing,
  read: readonly TaskAnswer[],
): Promise<Recorded[]> {
  if (read.length === 0) return [];
  const answers = read.map(({ taskId, value, isCorrection }) => {
    const assignmentId = parseId<AssignmentId>(taskId);
    return { assignmentId, value, isConfirmed: isCorrection || askedTotals.includes(assignmentId) };
  });
  const { cause, at: receivedAt, text } = heard;
  const words = isCaption ? {} : { text };
  return recordAnswers(desk.db, { personId, cause, channel, receivedAt, ...words, answers }, desk.now());
}

async function askBack(
  desk: Desk,
  { personId, channel }: Typing,
  { reason, about, unknown }: AskBack,
  { recorded, lower }: { recorded: readonly Recorded[]; lower: readonly LowerTotal[] },
): Promise<Typed> {
  const example = inner(await exampleFor(desk.db, personId));
  const [only] = about.length === 1 ? about : [];
  const kept = await sayKept(desk, recorded);
  const question = await askBackQuestion(desk, { reason, only, unknown, personId }, example);
  const first = kept ? say('several', { messages: lines([kept, question], '\n') }) : question;
  const screens = withKept(undefined, [{ message: first }, ...askLowerTotals(lower, channel)], channel);
  const asked = { type: 'ask', screens, lower, isPartial: isAnyKept(recorded) } as const;
  return only === undefined ? asked : { ...asked, about: parseId<AssignmentId>(only) };
}

const isAnyKept = (recorded: readonly Recorded[]): boolean =>
  recorded.some(({ type }) => type === 'recorded');

/** First what is kept, then what is asked; by SMS in one text. */
function withKept(kept: Message | undefined, asked: readonly Screen[], channel: Channel): readonly Screen[] {
  const screens = kept ? [{ message: kept }, ...asked] : asked;
  return channel === 'sms' ? [inOne(screens, '\n')] : screens;
}

/**
 * A lower total is asked about; otherwise what is kept is read back, for each cycle that was spoken of, where there are
 * buttons with those for why something was not done.
 */
async function outcomeOf(
  desk: Desk,
  standings: readonly Standing[],
  recorded: readonly Recorded[],
  { personId, channel, heard }: Typing,
): Promise<Typed> {
  const all = linesOf(standings);
  const lower = lowerTotals(all, recorded);
  if (lower.length > 0) {
    const [about] = lower.length === 1 ? lower : [];
    const kept = await sayKept(desk, recorded);
    const screens = withKept(kept, askLowerTotals(lower, channel), channel);
    const asked = { type: 'ask', screens, lower, isPartial: isAnyKept(recorded) } as const;
    return about ? { ...asked, about: about.assignment.id } : asked;
  }
  const cycles = cyclesOf(all, recorded);
  const repeated = inLines(await sayRepeated(desk, recorded));
  if (cycles.length === 0)
    return repeated
      ? { type: 'kept', screen: { message: repeated } }
      : ask([{ message: await notTaken(desk, personId) }]);
  const screen = withLine(await readBack(desk.db, { personId, cycles }), repeated);
  if (channel === 'sms') return { type: 'kept', screen };
  return { type: 'kept', screen: await askWhyNot(desk.db, { personId, cycles, at: heard.at }, screen) };
}

const notTaken = async (desk: Desk, personId: PersonId): Promise<Message> =>
  say('typed-ask-back', { example: inner(await exampleFor(desk.db, personId)) });

function cyclesOf(all: readonly Line[], recorded: readonly Recorded[]): CycleId[] {
  const kept = new Set(
    recorded.filter(({ type }) => type === 'recorded').map(({ assignmentId }) => assignmentId),
  );
  return all.filter(({ assignment }) => kept.has(assignment.id)).map(({ assignment }) => assignment.cycleId);
}
