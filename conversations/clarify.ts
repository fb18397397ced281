import { z } from 'zod';
import { findAnswerByCause } from '../src/check-ins/answer-queries.ts';
import { readAnswers } from '../src/check-ins/reading/read-answers.ts';
import { readValue } from '../src/check-ins/reading/read-value.ts';
import { areSameWords } from '../src/check-ins/reading/same-words.ts';
import { readTotalReply, type TotalReply, withoutTotalWords } from '../src/check-ins/reading/total-reply.ts';
import { recordAnswers } from '../src/check-ins/record-answers.ts';
import type { Line } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { getAssignment } from '../src/cycles/assignment-queries.ts';
import type { Language } from '../src/language.ts';
import type { Screen } from '../src/messages/message.ts';
import { type AssignmentId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Heard, Partner, Talk } from '../src/talk.ts';
import { askedTaskOf } from './asked-task-of.ts';
import type { Desk } from './desk.ts';
import { askLowerTotals, type LowerTotal } from './lower-totals.ts';
import { keepNote } from './note-reply.ts';
import { readBack } from './read-back.ts';
import { totalsLeft } from './totals-left.ts';
import { type Typed, takeTypedAnswers } from './typed-answers.ts';

const askedShape = z.object({
  /** The one task that is asked about, if it is known which. */
  about: z.string().optional(),
  /** Totals that are lower than before. */
  lower: z.array(z.object({ task: z.string(), total: z.number() })),
  /** What was asked back: it is no clearer when it comes again. */
  text: z.string().optional(),
});
type Asked = Readonly<z.infer<typeof askedShape>>;

const askedAbout = (lower: readonly LowerTotal[]): Asked => ({
  lower: lower.map(({ assignment, total }) => ({ task: assignment.id, total })),
});

/** What the dialogue is begun with: the person and what was asked back. */
export const clarifyInput = (
  person: PersonId,
  { about, lower }: Extract<Typed, { type: 'ask' }>,
  text: string,
): Record<string, string> => ({
  person,
  asked: JSON.stringify({ ...askedAbout(lower), about, text } satisfies Asked),
});

interface ClarifyOptions {
  /** Whether the person may be told once more that a text was not understood. */
  mayHelp(person: PersonId): Promise<boolean>;
}

const always: ClarifyOptions = { mayHelp: async () => true };

/**
 * The one asking-back of what was typed: the next text answers it, or is kept as a note. Of several totals that were
 * asked about, those that are still left are asked about again. The question itself has been sent.
 */
export const clarify =
  (desk: Desk, { mayHelp } = always) =>
  async (talk: Talk, input: Record<string, string>) => {
    const personId = parseId<PersonId>(input['person'] ?? '');
    let asked: Asked | null = askedShape.parse(JSON.parse(input['asked'] ?? ''));
    while (asked !== null) {
      const current: Asked = asked;
      const heard = await talk.hear((said) => (said.kind === 'text' ? { value: said } : undefined));
      const { screens, next } = await talk.once('take', async () =>
        take(desk, talk, { personId, asked: current, heard, mayHelp: await mayHelp(personId) }),
      );
      for (const { message, choices } of screens) await talk.say(message, choices);
      asked = next;
    }
  };

interface Clarification {
  readonly personId: PersonId;
  readonly asked: Asked;
  readonly heard: Heard & { kind: 'text' };
  readonly mayHelp: boolean;
}

interface Taken {
  readonly screens: readonly Screen[];
  /** What is asked back now. */
  readonly next: Asked | null;
}

async function take(desk: Desk, talk: Talk, said: Clarification): Promise<Taken> {
  const typed = (await answerAsked(desk, talk.partner, said)) ?? (await takeOther(desk, talk, said));
  const lower = [...(await leftOf(desk, said)), ...(typed.type === 'ask' ? typed.lower : [])];
  if (lower.length > 0) {
    return { screens: askLowerTotals(lower, talk.partner.channel), next: askedAbout(lower) };
  }
  if (typed.type === 'kept') return { screens: [typed.screen], next: null };
  if (typed.type === 'courtesy') return { screens: [], next: said.asked };
  if (typed.type === 'ask' && (typed.isPartial || (typed.isForSomeCalendar && said.mayHelp)))
    return { screens: typed.screens, next: { ...askedAbout([]), about: typed.about, text: said.heard.text } };
  const reply = await keepNote(desk, { ...said, channel: talk.partner.channel });
  return { screens: reply ? [reply] : [], next: null };
}

/** The tasks that the text may answer; totals are confirmed by being written again. */
function tasksAnswered({ asked, heard }: Clarification): AssignmentId[] {
  const { about, lower, text } = asked;
  const isAgain = text !== undefined && areSameWords(text, heard.text);
  const clarified = about === undefined || isAgain ? [] : [about];
  return [...new Set([...clarified, ...lower.map(({ task }) => task)])].map(parseId<AssignmentId>);
}

/** An answer to just what was asked: totals are meant as they stand, also where they are lower than before. */
async function answerAsked(
  desk: Desk,
  { language, channel }: Partner,
  said: Clarification,
): Promise<Typed | undefined> {
  const { personId, asked, heard } = said;
  const lines = await listLines(desk, personId, tasksAnswered(said));
  const tasks = lines.map((line) => askedTaskOf(line, { language, channel }));
  const text = asked.lower.length > 0 ? withoutTotalWords(heard.text) : heard.text;
  const values = valuesIn(text, { tasks, language });
  const reply = values.length > 0 && isNoneAsked(asked) ? undefined : totalReplyIn(said, language);
  if (reply === 'earlier') return { type: 'kept', screen: { message: totalsLeft(totalsOf(asked, lines)) } };
  const answers = reply === 'total' ? totalsOf(asked, lines).map(confirmed) : values;
  if (answers.length === 0) return undefined;
  const { cause, at: receivedAt } = heard;
  const recording = { personId, cause, channel, receivedAt, answers };
  const recorded = await recordAnswers(desk.db, recording, desk.now());
  if (!recorded.every(({ type }) => type === 'recorded')) return undefined;
  const cycles = lines.map(({ assignment }) => assignment.cycleId);
  return { type: 'kept', screen: await readBack(desk.db, { personId, cycles }) };
}

async function listLines(desk: Desk, personId: PersonId, ids: readonly AssignmentId[]): Promise<Line[]> {
  const lines = await Promise.all(
    ids.map(async (id) => {
      const { cycleId } = await getAssignment(desk.db, id);
      const standing = await getStanding(desk.db, { personId, cycleId });
      return standing.lines.filter(({ assignment }) => assignment.id === id);
    }),
  );
  return lines.flat();
}

/** Whether it was asked if there is none after all: then «none» is no «no». */
const isNoneAsked = ({ lower }: Asked): boolean =>
  lower.length > 0 && lower.every(({ total }) => total === 0);

/** «Yes», «total», «no», where nothing but totals was asked about. */
function totalReplyIn({ asked, heard }: Clarification, language: Language): TotalReply | undefined {
  const { about, lower } = asked;
  if (lower.length === 0 || !(about === undefined || lower.some(({ task }) => task === about)))
    return undefined;
  return readTotalReply(heard.text, language);
}

/** What was asked about each of these totals. */
const totalsOf = ({ lower }: Asked, all: readonly Line[]): { line: Line; total: number }[] =>
  lower.flatMap(({ task, total }) => {
    const line = all.find(({ assignment }) => assignment.id === task);
    return line ? [{ line, total }] : [];
  });

const confirmed = ({ line, total }: { line: Line; total: number }) => ({
  assignmentId: line.assignment.id,
  value: { kind: 'count', total } as const,
  isConfirmed: true,
});

type Reader = Pick<Parameters<typeof readAnswers>[1], 'language'> & {
  readonly tasks: readonly ReturnType<typeof askedTaskOf>[];
};

function valuesIn(text: string, { tasks, language }: Reader) {
  const [task, ...others] = tasks;
  if (task === undefined) return [];
  if (others.length === 0) {
    const reading = readValue(text, { task, language });
    return reading.type === 'value'
      ? [{ assignmentId: task.id, value: reading.value, isConfirmed: true }]
      : [];
  }
  const reading = readAnswers(text, { tasks, language });
  if (reading.type !== 'answers') return [];
  return reading.answers.map(({ taskId, value }) => ({
    assignmentId: parseId<AssignmentId>(taskId),
    value,
    isConfirmed: true,
  }));
}

/** Whatever else the text says. */
function takeOther(desk: Desk, talk: Talk, said: Clarification): Promise<Typed> {
  const { personId, asked, heard } = said;
  const { language, channel } = talk.partner;
  const [only, ...others] = tasksAnswered(said);
  return takeTypedAnswers(desk, {
    personId,
    language,
    channel,
    heard,
    words: (message) => talk.words(message),
    askedTotals: asked.lower.map(({ task }) => parseId<AssignmentId>(task)),
    ...(only === undefined || others.length > 0 ? {} : { openTask: only }),
  });
}

/** The totals that this text did not settle, if it settled others of them. */
async function leftOf(desk: Desk, { personId, asked, heard }: Clarification): Promise<LowerTotal[]> {
  const totals = new Map(asked.lower.map(({ task, total }) => [parseId<AssignmentId>(task), total]));
  for (const id of totals.keys()) if (await findAnswerByCause(desk.db, heard.cause, id)) totals.delete(id);
  if (totals.size === asked.lower.length) return [];
  const lines = await listLines(desk, personId, [...totals.keys()]);
  return lines.flatMap(({ assignment, answer }) => {
    const total = totals.get(assignment.id);
    if (total === undefined || answer?.value.kind !== 'count') return [];
    return [{ assignment, total, previous: answer.value.total }];
  });
}
