import { isReviewable, takesAnswers } from '../src/check-ins/acceptance.ts';
import type { AskedTask } from '../src/check-ins/reading/asked-task.ts';
import { readAnswers } from '../src/check-ins/reading/read-answers.ts';
import { readValue } from '../src/check-ins/reading/read-value.ts';
import { recordOtherWork } from '../src/check-ins/record-other-work.ts';
import { recordWhyNot } from '../src/check-ins/record-why-not.ts';
import { isAnswered, type Line } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import type { Instant } from '../src/clock.ts';
import { type Cycle, getCycle, listCyclesAt } from '../src/cycles/cycle-queries.ts';
import { hasLastCheckInCome } from '../src/cycles/has-last-check-in-come.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import type { Language } from '../src/language.ts';
import { type LocalDate, localDateAt } from '../src/local-date.ts';
import { type Screen, say } from '../src/messages/message.ts';
import { type AssignmentId, type CycleId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Heard, Reading, Talk } from '../src/talk.ts';
import { askedTasksAt } from './asked-tasks-at.ts';
import { type CheckInOf, checkInForm, isCommand, readWhyNot } from './check-in-form.ts';
import { withWhyNot } from './check-in-questions.ts';
import { checkInSummary } from './check-in-summary.ts';
import { closedScreen } from './closed-screen.ts';
import type { Desk } from './desk.ts';
import { lineToExplain } from './line-to-explain.ts';

/**
 * Asks what was done: each open task, what shows it, why not, anything else; then says what was kept. Input: person,
 * cycle, startedAt and, to change one answer only, task, or, after answers that were typed unasked, `only: evidence`,
 * perhaps with a total that was lower than before: lower, its task, and total.
 */
export const checkIn = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const asked = readInput(talk, input);
  const doors = await talk.once('doors', () => readDoors(desk, asked));
  if (doors.closed) return talk.say(doors.closed.message, doors.closed.choices);
  const of: CheckInOf = { ...asked, ...doors };

  await talk.fill(checkInForm(desk, of));
  const closed = await talk.once('closed', () => closedMeanwhile(desk, of));
  if (closed) return talk.say(closed.message, closed.choices);
  if (doors.hasOpenTasks && of.onlyTask === undefined && !of.onlyEvidence) await askOtherWork(talk, desk, of);
  const summary = await talk.once('summary', () => checkInSummary(desk.db, of));
  await talk.say(summary.message, summary.choices);
};

/**
 * Whether something that is said now is no longer for this check-in: its fortnight is over, and another one takes
 * answers. A tap is always for its own question.
 */
export const isCheckInPast =
  ({ db }: Desk) =>
  async ({ person = '', cycle = '', task }: Record<string, string>, heard: Heard): Promise<boolean> => {
    if (heard.kind === 'choice' || task !== undefined) return false;
    if (takesAnswers(await getCycle(db, parseId<CycleId>(cycle)), heard.at)) return false;
    const others = await listCyclesAt(db, parseId<PersonId>(person), heard.at);
    return others.some((other) => takesAnswers(other, heard.at));
  };

type Asked = Omit<CheckInOf, 'isNearEnd' | 'askedSince' | 'today'>;

function readInput(talk: Talk, input: Record<string, string>): Asked {
  const { person = '', cycle = '', startedAt = '0', task, only, lower, total } = input;
  return {
    personId: parseId<PersonId>(person),
    cycleId: parseId<CycleId>(cycle),
    startedAt: Number(startedAt),
    language: talk.partner.language,
    channel: talk.partner.channel,
    words: (message) => talk.words(message),
    ...(task === undefined ? {} : { onlyTask: parseId<AssignmentId>(task) }),
    onlyEvidence: only === 'evidence',
    ...(lower === undefined
      ? {}
      : { lowerTotal: { assignmentId: parseId<AssignmentId>(lower), total: Number(total) } }),
  };
}

interface Doors {
  /** What to say instead of asking. */
  readonly closed: Screen | null;
  readonly isNearEnd: boolean;
  readonly today: LocalDate;
  readonly askedSince: Instant;
  readonly hasOpenTasks: boolean;
}

async function readDoors(desk: Desk, of: Asked): Promise<Doors> {
  const cycle = await getCycle(desk.db, of.cycleId);
  const { calendar } = await getProgram(desk.db, cycle.programId);
  const { lines } = await getStanding(desk.db, of);
  const isTaken = cycle.state === 'open' || takesReplacement(lines, { ...of, cycle, now: desk.now() });
  const isInterrupted = lines.some((line) => !isAnswered(line));
  return {
    closed: isTaken ? null : await closedScreen(desk.db, of.personId),
    isNearEnd: hasLastCheckInCome(calendar, cycle, of.startedAt),
    today: localDateAt(of.startedAt, calendar.timeZone),
    askedSince: isInterrupted ? of.startedAt - interruptionMs : of.startedAt,
    hasOpenTasks: lines.some((line) => !isAnswered(line) || isBelowTarget(line)),
  };
}

/** Who comes back to a check-in within these hours goes on at the first unanswered question. */
const interruptionMs = 12 * 3_600_000;

const isBelowTarget = ({ answer }: Line): boolean =>
  answer !== undefined && answer.completion.done < answer.completion.of;

/** The fortnight ended while a question stood there: what was said since then is not kept, and that is told. */
async function closedMeanwhile(desk: Desk, of: CheckInOf): Promise<Screen | null> {
  const isOpen = takesAnswers(await getCycle(desk.db, of.cycleId), desk.now());
  if (isOpen || of.onlyTask !== undefined) return null;
  return closedScreen(desk.db, of.personId);
}

/** After the close a rejected answer may be replaced. */
function takesReplacement(
  lines: readonly Line[],
  { onlyTask, cycle, now }: Asked & { readonly cycle: Cycle; readonly now: Instant },
): boolean {
  const line = lines.find(({ assignment }) => assignment.id === onlyTask);
  return line?.answer?.state === 'rejected' && isReviewable(cycle, now);
}

/** «Anything else you did?»: visible to coordinators, not scored. A tap on a reason stays on the same question. */
async function askOtherWork(talk: Talk, desk: Desk, of: CheckInOf): Promise<void> {
  for (;;) {
    const screen = await talk.once('other-work', () => otherWorkScreen(desk, of));
    const tasks = await talk.once('tasks', () => listNumbered(desk, of));
    const said = await talk.ask(screen, (heard) => readOtherWork(heard, { tasks, language: of.language }));
    if (said.type === 'nothing') return;
    if (said.type === 'why')
      await talk.once('why-not', () =>
        recordWhyNot(desk.db, {
          personId: of.personId,
          assignmentId: said.assignmentId,
          whyNot: said.why,
        }).then(() => null),
      );
    else return talk.once('keep-other-work', () => keepOtherWork(desk, of, said.heard));
  }
}

async function otherWorkScreen(desk: Desk, of: CheckInOf): Promise<Screen> {
  const screen: Screen = {
    message: say('check-in-other-work'),
    choices: [[{ label: say('button-nothing-else'), data: nothingElse }]],
  };
  const line = lineToExplain((await getStanding(desk.db, of)).lines, of);
  return line ? withWhyNot(screen, line.assignment) : screen;
}

const nothingElse = 'ow1:no';

type SaidOfOtherWork =
  | { readonly type: 'nothing' }
  | {
      readonly type: 'why';
      readonly assignmentId: AssignmentId;
      readonly why: NonNullable<ReturnType<typeof readWhyNot>>['why'];
    }
  | { readonly type: 'work'; readonly heard: Heard & { kind: 'text' } };

/** The tasks that can be answered by their number; not by their title, as other work may be much like a task. */
async function listNumbered(desk: Desk, of: CheckInOf): Promise<AskedTask[]> {
  const tasks = await askedTasksAt(desk.db, of, desk.now());
  return tasks.map((task) => Object.assign(task, { titles: [] }));
}

function readOtherWork(
  heard: Heard,
  { tasks, language }: { tasks: readonly AskedTask[]; language: Language },
): Reading<SaidOfOtherWork> {
  if (heard.kind === 'choice' && heard.data === nothingElse) return { value: { type: 'nothing' } };
  const reason = readWhyNot(heard);
  if (reason) return { value: { type: 'why', ...reason } };
  if (heard.kind !== 'text' || isCommand(heard, language)) return undefined;
  if (isNumbered(heard.text, { tasks, language })) return undefined;
  return isNo(heard.text, language) ? { value: { type: 'nothing' } } : { value: { type: 'work', heard } };
}

/** «A4 2» is an answer, whatever is asked. */
function isNumbered(text: string, context: { tasks: readonly AskedTask[]; language: Language }): boolean {
  const reading = readAnswers(text, context);
  return reading.type === 'answers' && reading.answers.every(({ isNamed }) => isNamed);
}

/** People type the button's «no» as well. */
function isNo(text: string, language: Language): boolean {
  const reading = readValue(text, { task: { id: '', number: '', kind: 'done', titles: [] }, language });
  return reading.type === 'value' && reading.value.kind === 'done' && !reading.value.done;
}

async function keepOtherWork(desk: Desk, of: CheckInOf, heard: Heard & { kind: 'text' }): Promise<void> {
  const { cause, at: receivedAt, text } = heard;
  const work = {
    personId: of.personId,
    cycleId: of.cycleId,
    text,
    channel: of.channel,
    receivedAt,
    cause,
  };
  await recordOtherWork(desk.db, work);
}
