import { takesAnswers } from '../src/check-ins/acceptance.ts';
import { type AnswerValue, isNothing, plainValue } from '../src/check-ins/answer-value.ts';
import { readPlainCommand } from '../src/check-ins/reading/plain-command.ts';
import { readValue } from '../src/check-ins/reading/read-value.ts';
import { type Recorded, recordAnswers } from '../src/check-ins/record-answers.ts';
import { recordWhyNot } from '../src/check-ins/record-why-not.ts';
import { isAnswered, type Line } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import type { Instant } from '../src/clock.ts';
import type { Assignment } from '../src/cycles/assignment-queries.ts';
import { type Cycle, getCycle, listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { hasBegun } from '../src/cycles/has-begun.ts';
import { type Language, languageNamed } from '../src/language.ts';
import type { LocalDate } from '../src/local-date.ts';
import { buttons } from '../src/messages/button.ts';
import { type Message, say } from '../src/messages/message.ts';
import { type AssignmentId, type CycleId, type PersonId, parseId } from '../src/store/ids.ts';
import { type Channel, type WhyNot, whyNots } from '../src/store/words.ts';
import type { Filled, Form, Heard, Question } from '../src/talk.ts';
import { answerEvidence, joinAlbum } from './answer-evidence.ts';
import { askAgain } from './ask-again.ts';
import { askedTaskOf } from './asked-task-of.ts';
import { evidenceQuestion, lowerTotalQuestion, taskQuestion, withWhyNot } from './check-in-questions.ts';
import type { Desk } from './desk.ts';
import { lineToExplain } from './line-to-explain.ts';
import { repeatedMessage } from './say-kept.ts';
import { takeList } from './take-list.ts';
import { readTappedAnswer } from './tapped-answer.ts';

export interface CheckInOf {
  readonly personId: PersonId;
  readonly cycleId: CycleId;
  /** Answers from this moment on were given in this check-in. */
  readonly startedAt: Instant;
  /** Counts below their target that were answered from this moment on are not asked again. */
  readonly askedSince: Instant;
  readonly language: Language;
  readonly channel: Channel;
  /** A message in the person's words. */
  words(message: Message): string;
  /** Whether the last check-in day has come: from then on a count far below its target is asked for the reason. */
  readonly isNearEnd: boolean;
  /** The date in the program's zone when it began. */
  readonly today: LocalDate;
  /** Only this task, which is asked again whatever stands there. */
  readonly onlyTask?: AssignmentId;
  /** Only what shows the answers that were just typed unasked. */
  readonly onlyEvidence?: boolean;
  /** A total that was typed unasked and is lower than before: what was meant by it comes first. */
  readonly lowerTotal?: { readonly assignmentId: AssignmentId; readonly total: number };
}

/** The questions of a check-in. What is still open is read from the database each time, so it goes on wherever it was left. */
export function checkInForm(desk: Desk, of: CheckInOf): Form {
  return {
    next: async (passed) => {
      const cycle = await getCycle(desk.db, of.cycleId);
      if (of.onlyTask === undefined && !takesAnswers(cycle, desk.now())) return undefined;
      const { lines } = await getStanding(desk.db, of);
      return nextQuestion(lines, { cycle, of, passed });
    },
    answer: async (question, heard) => {
      if (isCommand(heard, of.language)) return { type: 'other' };
      const standing = await getStanding(desk.db, of);
      const line = standing.lines.find(({ assignment }) => question.id.startsWith(assignment.id));
      if (!line) return { type: 'other' };
      if (heard.kind === 'text' && !isEvidenceQuestion(question) && isAnsweredElsewhere(line, of))
        return { type: 'next', beside: [{ message: say('check-in-answered-by-text') }] };
      const beside = heard.kind === 'text' ? await takeList(desk, of, line, heard) : undefined;
      if (beside) return { type: 'next', beside };
      const joined = await joinAlbum(desk, { personId: of.personId, heard });
      if (joined) return joined.problem ? { type: 'again', hint: joined.problem } : { type: 'kept' };
      const reason = readWhyNot(heard);
      if (reason) return recordReason(desk, of, reason);
      return isEvidenceQuestion(question)
        ? answerEvidence(desk, { ...of, assignment: line.assignment }, heard)
        : answerTask(desk, of, line, heard);
    },
  };
}

/** By text, since the check-in began: what is typed now is hardly for this question any more. */
const isAnsweredElsewhere = ({ answer }: Line, { channel, startedAt }: CheckInOf): boolean =>
  answer !== undefined && answer.channel !== channel && answer.receivedAt > startedAt;

/** The open cycle in which something that was answered since then lacks what shows it. */
export async function findCycleOwingEvidence(
  desk: Desk,
  { personId, since }: { personId: PersonId; since: Instant },
): Promise<CycleId | undefined> {
  for (const { id } of await listCyclesOf(desk.db, personId, { states: ['open'] })) {
    const { lines } = await getStanding(desk.db, { personId, cycleId: id });
    if (lines.some((line) => wantsEvidence(line, { startedAt: since }))) return id;
  }
  return undefined;
}

/** «Call me» is no answer, whatever is asked, and neither is the name of a language. */
export const isCommand = (heard: Heard, language: Language): boolean =>
  heard.kind === 'text' &&
  (languageNamed(heard.text) !== undefined ||
    readPlainCommand(heard.text, { language, isStopped: false, isAsked: true }) !== undefined);

const evidenceSuffix = ':evidence';
const isEvidenceQuestion = (question: Question): boolean => question.id.endsWith(evidenceSuffix);

/** The task whose answer a question of the form asks for, if it asks for one. */
export const taskAskedIn = (questionId: string): AssignmentId | undefined =>
  questionId.endsWith(evidenceSuffix) ? undefined : parseId<AssignmentId>(questionId);

function nextQuestion(
  all: readonly Line[],
  { cycle, of, passed }: { cycle: Cycle; of: CheckInOf; passed: readonly string[] },
): Question | undefined {
  const lines = all.filter((line) => isAsked(line, cycle, of));
  for (const [index, line] of lines.entries()) {
    const question = questionFor(line, of, passed, { position: index + 1, count: lines.length });
    if (question) return { ...question, screen: withReason(question, all, of) };
  }
  return undefined;
}

function isAsked({ assignment, answer }: Line, cycle: Cycle, { onlyTask, today }: CheckInOf): boolean {
  if (onlyTask !== undefined) return assignment.id === onlyTask;
  return answer !== undefined || hasBegun(assignment, cycle, today);
}

function questionFor(
  line: Line,
  of: CheckInOf,
  passed: readonly string[],
  place: { position: number; count: number },
): Question | undefined {
  const { id } = line.assignment;
  const lower = passed.includes(id) ? undefined : lowerTotalIn(line, of);
  if (lower) return { id, screen: lower };
  if (!of.onlyEvidence && isOpen(line, of) && !passed.includes(id))
    return { id, screen: taskQuestion(line, place) };
  const evidenceId = id + evidenceSuffix;
  if (!wantsEvidence(line, of) || passed.includes(evidenceId)) return undefined;
  return { id: evidenceId, screen: evidenceQuestion(line) };
}

/** As long as nothing was answered since. */
function lowerTotalIn(
  { assignment, answer }: Line,
  { lowerTotal, startedAt }: CheckInOf,
): Question['screen'] | undefined {
  if (lowerTotal?.assignmentId !== assignment.id || answer?.value.kind !== 'count') return undefined;
  if (answer.receivedAt >= startedAt) return undefined;
  return lowerTotalQuestion(assignment, lowerTotal.total, answer.value.total);
}

/** Not answered; or a count below its target that has not been asked lately; or the one task that is asked again. */
function isOpen(line: Line, { startedAt, askedSince, onlyTask }: CheckInOf): boolean {
  const { answer, assignment } = line;
  if (!answer || !isAnswered(line)) return true;
  if (onlyTask !== undefined) return answer.receivedAt < startedAt;
  const isBelow = answer.value.kind === 'count' && answer.value.total < (assignment.target ?? 0);
  return isBelow && answer.receivedAt < askedSince;
}

/** Answered in this check-in, something was done, and what shows it is not there yet. */
function wantsEvidence({ assignment, answer }: Line, { startedAt }: Pick<CheckInOf, 'startedAt'>): boolean {
  if (assignment.evidence === 'none' || !answer || answer.receivedAt < startedAt) return false;
  const isThere = assignment.evidence === 'photo' ? answer.hasPhoto : answer.hasLocation;
  return !isThere && !isNothing(answer.value);
}

function withReason(question: Question, lines: readonly Line[], of: CheckInOf): Question['screen'] {
  if (of.onlyEvidence) return question.screen;
  const line = lineToExplain(lines, of);
  const isOther = line && !question.id.startsWith(line.assignment.id);
  return isOther ? withWhyNot(question.screen, line.assignment) : question.screen;
}

async function answerTask(desk: Desk, of: CheckInOf, line: Line, heard: Heard): Promise<Filled> {
  const { assignment } = line;
  if (heard.kind === 'choice') return answerByTap(desk, of, assignment, heard);
  if (heard.kind === 'photo' && assignment.evidence === 'photo' && assignment.kind === 'done') {
    const recorded = await record(desk, of, { assignment, value: { kind: 'done', done: true }, heard });
    return recorded.type === 'next' ? answerEvidence(desk, { ...of, assignment }, heard) : recorded;
  }
  if (heard.kind !== 'text') return { type: 'other' };
  const reading = readValue(heard.text, { task: askedTaskOf(line, of), language: of.language });
  if (reading.type === 'unclear') return askAgain(desk, of, heard, howToAnswer(assignment));
  return record(desk, of, { assignment, value: reading.value, heard, isConfirmed: reading.isCorrection });
}

async function answerByTap(
  desk: Desk,
  of: CheckInOf,
  assignment: Assignment,
  heard: Heard & { kind: 'choice' },
): Promise<Filled> {
  const tapped = readTappedAnswer(heard.data);
  if (tapped?.assignmentId !== assignment.id) return { type: 'other' };
  if (tapped.type === 'skip') return { type: 'pass' };
  if (tapped.type === 'no-evidence') return { type: 'other' };
  return record(desk, of, { assignment, value: tapped.value, heard, isConfirmed: tapped.isConfirmed });
}

async function record(
  desk: Desk,
  of: CheckInOf,
  input: { assignment: Assignment; value: AnswerValue; heard: Heard; isConfirmed?: boolean },
): Promise<Filled> {
  const { assignment, value, heard, isConfirmed = false } = input;
  const { personId, channel } = of;
  const { cause, at: receivedAt } = heard;
  const said = heard.kind === 'text' ? { text: heard.text } : {};
  const answers = [{ assignmentId: assignment.id, value, isConfirmed }];
  const recording = { personId, cause, channel, receivedAt, ...said, answers };
  const [recorded] = await recordAnswers(desk.db, recording, desk.now());
  return recorded ? filledBy(recorded, assignment) : { type: 'other' };
}

function filledBy(recorded: Recorded, assignment: Assignment): Filled {
  switch (recorded.type) {
    case 'recorded':
      return { type: 'next' };
    case 'lower-total': {
      const previous = Number(plainValue(recorded.previous.value));
      return { type: 'again', screen: lowerTotalQuestion(assignment, recorded.total, previous) };
    }
    case 'repeated':
      return { type: 'again', hint: repeatedMessage(assignment, recorded) };
    case 'refused':
      return recorded.reason === 'does-not-fit'
        ? { type: 'again', hint: howToAnswer(assignment) }
        : { type: 'pass' };
  }
}

interface Reason {
  readonly assignmentId: AssignmentId;
  readonly why: WhyNot;
}

export function readWhyNot(heard: Heard): Reason | undefined {
  if (heard.kind !== 'choice') return undefined;
  const [id, text] = buttons.whyNot.read(heard.data) ?? [];
  const why = whyNots.find((candidate) => candidate === text);
  return id !== undefined && why ? { assignmentId: parseId<AssignmentId>(id), why } : undefined;
}

async function recordReason(desk: Desk, of: CheckInOf, { assignmentId, why }: Reason): Promise<Filled> {
  await recordWhyNot(desk.db, { personId: of.personId, assignmentId, whyNot: why });
  return { type: 'next' };
}

const howToAnswer = (assignment: Assignment): Message => say(`check-in-how-${assignment.kind}`);
