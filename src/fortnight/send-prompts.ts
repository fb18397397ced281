import { plannedTopic } from '../check-ins/planned-prompt.ts';
import type { Instant } from '../clock.ts';
import { type Assignment, listAssignmentsOfPeople } from '../cycles/assignment-queries.ts';
import { endOfQuiet } from '../cycles/calendar.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { type Hold, holdQuiet } from '../cycles/hold.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { LocalDate } from '../local-date.ts';
import type { Outgoing } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import type { AssignmentId, PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { listParentNames, listReceivers } from './assigning-queries.ts';
import { personKey, plannedKey } from './job-key.ts';
import { promptMessage } from './prompt-message.ts';
import { type GivenAnswer, listGivenAnswers, listQueuedKeys } from './prompt-queries.ts';
import type { PersonsTasks } from './tasks-to-ask.ts';

/** A prompt is not worth sending when it comes later than that. */
export const promptLimitMs = 12 * 3_600_000;
/** Time for everybody's when the quiet hours are over. */
const afterHoldMs = 3_600_000;

export interface PromptRound {
  readonly occasion: 'check-in' | 'planned';
  readonly program: Program;
  readonly cycle: Cycle;
  /** The key of the job. */
  readonly key: string;
  readonly date: LocalDate;
  /** When the bot is to ask. */
  readonly at: Instant;
  readonly people: readonly PersonId[];
  /** What a person is asked about; nothing: they are left alone. */
  readonly choose: (tasks: PersonsTasks) => readonly Assignment[];
}

/** Asks these people how it went, one message each. Returns how many messages are new. */
export async function sendPrompts(tx: Tx, round: PromptRound, now: Instant): Promise<number> {
  const { cycle, people, date } = round;
  if (people.length === 0) return 0;
  const personIds = await listReceivers(tx, { personIds: people, from: date, until: date }, now);
  if (personIds.length === 0) return 0;
  const lists = await listAssignmentsOfPeople(tx, { cycleId: cycle.id, personIds });
  const answers = await listGivenAnswers(tx, { cycleId: cycle.id, personIds });
  const askedBefore = await listAskedInTheirEvening(tx, round, [...lists.values()].flat());
  const asked = [...lists].flatMap(([personId, assignments]) => {
    const chosen = round.choose({ assignments, answers, askedBefore, cycle });
    return chosen.length > 0 ? [{ personId, assignments: chosen }] : [];
  });
  const units = asked.flatMap(({ assignments }) => assignments.map(({ unitId }) => unitId));
  const parents = await listParentNames(tx, [...new Set(units)]);
  const list = { ...round, parents, reached: reachedOf(answers) };
  const screens = asked.map(({ personId, assignments }) => ({
    personId,
    assignments,
    screen: promptMessage({ ...list, assignments }),
  }));
  const hold = holdQuiet(round.program, now);
  const when = { ...hold, expiresAt: expiryOf(round, hold, now) };
  const outgoing = screens.map((screen) => outgoingOf(round, screen, when));
  return enqueue(tx, outgoing, now);
}

/** Which of the planned tasks their reps were asked about in the evening of the day. */
async function listAskedInTheirEvening(
  tx: Tx,
  { program, cycle }: PromptRound,
  assignments: readonly Assignment[],
): Promise<Set<AssignmentId>> {
  const planned = assignments.flatMap(({ id, personId, plannedDay: day }) =>
    day === undefined ? [] : [{ id, key: personKey(plannedKey(program, cycle.number, day), personId) }],
  );
  const queued = await listQueuedKeys(
    tx,
    planned.map(({ key }) => key),
  );
  return new Set(planned.filter(({ key }) => queued.has(key)).map(({ id }) => id));
}

const reachedOf = (answers: ReadonlyMap<AssignmentId, GivenAnswer>): Map<AssignmentId, number> =>
  new Map(
    [...answers].flatMap(([id, { number, isRejected }]) =>
      number === undefined || isRejected ? [] : [[id, number] as const],
    ),
  );

/** Quiet hours do not count as lateness: what they have held back goes out after them. */
function expiryOf({ program, cycle, at }: PromptRound, { notBefore }: Hold, now: Instant): Instant {
  const limit = (notBefore > now ? notBefore : at) + promptLimitMs;
  const endOfHold = endOfQuiet(program.calendar, limit - 1);
  return Math.min(cycle.closesAt, endOfHold >= limit ? endOfHold + afterHoldMs : limit);
}

function outgoingOf(
  { occasion, key, cycle, date: day }: PromptRound,
  prompt: { personId: PersonId; assignments: readonly Assignment[]; screen: Outgoing['screen'] },
  when: Pick<Outgoing, 'notBefore' | 'quietIn' | 'expiresAt'>,
): Outgoing {
  const { personId } = prompt;
  const topic =
    occasion === 'planned'
      ? plannedTopic({ cycleId: cycle.id, personId, day })
      : `check-in:${cycle.id}:${personId}`;
  return {
    key: personKey(key, personId),
    kind: 'prompt',
    to: { person: personId },
    screen: prompt.screen,
    about: prompt.assignments.map(({ id }) => id),
    topic,
    campaign: key,
    isBulk: true,
    ...when,
  };
}
