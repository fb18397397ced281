import type { Instant } from '../clock.ts';
import { type Assignment, getAssignment } from '../cycles/assignment-queries.ts';
import { type Cycle, getCycle } from '../cycles/cycle-queries.ts';
import { cancelTopic } from '../messages/queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import type { AssignmentId, CycleId, PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { writeTogether } from '../store/write-together.ts';
import { closeOf, type Refusal, refusalOf } from './acceptance.ts';
import {
  type CurrentAnswer,
  countAnswersSince,
  findAnswerBefore,
  findAnswerByCause,
  findCurrentAnswer,
  isAssignedTo,
} from './answer-queries.ts';
import { type AnswerValue, fitValue, type StoredValue } from './answer-value.ts';
import { cancelPlannedPrompt } from './planned-prompt.ts';
import { refreshScore } from './refresh-score.ts';
import { findRepeatedAddition, type RepeatedAddition } from './repeated-addition.ts';
import { storeAnswer } from './store-answer.ts';

export interface Recording {
  readonly personId: PersonId;
  /** The inbox row, or whatever else tells this recording from all others. */
  readonly cause: string;
  readonly channel: Channel;
  /** The provider's moment; for taps the arrival. One that lies in the future is taken as now. */
  readonly receivedAt: Instant;
  /** The words, where they were typed: what the same words have just added is not added twice. */
  readonly text?: string;
  /** At most one value per task. `isConfirmed`: a lower total is meant as it stands. */
  readonly answers: readonly {
    readonly assignmentId: AssignmentId;
    readonly value: AnswerValue;
    readonly isConfirmed?: boolean;
  }[];
  /** The coordinator who records what the rep said by phone; who may do so is the caller's to ask. */
  readonly recordedBy?: PersonId;
}

/** What became of one answer. */
export type Recorded = { readonly assignmentId: AssignmentId } & (
  | { readonly type: 'recorded'; readonly answer: CurrentAnswer; readonly previous?: CurrentAnswer }
  /** Not kept: is it the total, or that many more? */
  | { readonly type: 'lower-total'; readonly total: number; readonly previous: CurrentAnswer }
  /** Nothing was added: the very same words have just added it. */
  | ({ readonly type: 'repeated' } & RepeatedAddition)
  | { readonly type: 'refused'; readonly reason: Refusal | 'not-yours' | 'does-not-fit' }
);

/**
 * Keeps the answers of one check-in, all in one transaction with the scores that they change. One that cannot be
 * kept does not keep the others out. The same cause again changes nothing and returns the first result.
 */
export async function recordAnswers(db: Db, recording: Recording, now: Instant): Promise<Recorded[]> {
  return writeTogether(db, async (tx) => {
    const stamped = { ...recording, receivedAt: Math.min(recording.receivedAt, now) };
    const results: Recorded[] = [];
    const cycles = new Set<CycleId>();
    for (const answer of recording.answers) {
      const assignment = await findOwnAssignment(tx, answer.assignmentId, recording.personId);
      const result = await recordAnswer(tx, { ...stamped, ...answer, assignment }, now);
      if (assignment && result.type === 'recorded') cycles.add(assignment.cycleId);
      results.push(result);
    }
    for (const cycleId of cycles) await settle(tx, { cycleId, personId: recording.personId });
    return results;
  });
}

async function findOwnAssignment(
  tx: Tx,
  id: AssignmentId,
  personId: PersonId,
): Promise<Assignment | undefined> {
  return (await isAssignedTo(tx, id, personId)) ? getAssignment(tx, id) : undefined;
}

type OneAnswer = Omit<Recording, 'answers'> &
  Recording['answers'][number] & { readonly assignment: Assignment | undefined };

async function recordAnswer(tx: Tx, input: OneAnswer, now: Instant): Promise<Recorded> {
  const { assignmentId, assignment, cause } = input;
  if (!assignment) return { type: 'refused', assignmentId, reason: 'not-yours' };
  const known = await findAnswerByCause(tx, cause, assignmentId);
  if (known) return recorded(known, await findAnswerBefore(tx, known));

  const previous = await findCurrentAnswer(tx, assignmentId);
  const refusal = await whyRefused(tx, { assignment, previous, receivedAt: input.receivedAt });
  if (refusal) return { type: 'refused', assignmentId, reason: refusal };
  const repeated = await findRepeatedAddition(tx, input, previous);
  if (repeated) return { type: 'repeated', assignmentId, ...repeated };
  const value = fitValue(input.value, assignment.kind, totalOf(previous));
  if (!value) return { type: 'refused', assignmentId, reason: 'does-not-fit' };

  const isCurrent = !isOutdated(input, previous, now);
  if (isCurrent && !input.isConfirmed && previous && isLower(value, previous))
    return { type: 'lower-total', assignmentId, total: value.total, previous };
  const answer = await storeAnswer(tx, { ...input, assignment, value, previous, isCurrent });
  await cancelPlannedPrompt(tx, assignment);
  await auditForeign(tx, input, answer, now);
  return recorded(answer, previous);
}

const recorded = (answer: CurrentAnswer, previous: CurrentAnswer | undefined): Recorded => ({
  type: 'recorded',
  assignmentId: answer.assignmentId,
  answer,
  ...(previous && { previous }),
});

async function whyRefused(
  tx: Tx,
  input: { assignment: Assignment; previous: CurrentAnswer | undefined; receivedAt: Instant },
): Promise<Refusal | undefined> {
  const { assignment, previous, receivedAt } = input;
  const cycle: Cycle = await getCycle(tx, assignment.cycleId);
  const isRejected = previous?.state === 'rejected';
  const replacements = isRejected ? await countAnswersSince(tx, assignment.id, closeOf(cycle)) : 0;
  return refusalOf({ isFrozen: assignment.isFrozen, cycle }, receivedAt, { isRejected, replacements });
}

/** What «more» comes on top of; nothing of a rejected answer. */
const totalOf = (answer: CurrentAnswer | undefined): number =>
  answer?.value.kind === 'count' && answer.state !== 'rejected' ? answer.value.total : 0;

/** Providers' clocks differ by a little, and some stamp whole seconds: what arrives later counts as later. */
const clockToleranceMs = 60_000;
/** Texts have the moments of one provider, or ours; who corrects one writes the next a little later. */
const textToleranceMs = 5_000;

/**
 * Whether it was given before the current answer and only arrives after it; «more» counts whenever it comes. A current
 * answer from the future tells of a clock that has been set back since.
 */
function isOutdated(
  { receivedAt, value, channel }: Pick<OneAnswer, 'receivedAt' | 'value' | 'channel'>,
  previous: CurrentAnswer | undefined,
  now: Instant,
): boolean {
  if (previous === undefined || value.kind === 'count-more') return false;
  const areTexts = channel === 'sms' && previous.channel === 'sms';
  const toleranceMs = areTexts ? textToleranceMs : clockToleranceMs;
  return receivedAt + toleranceMs < Math.min(previous.receivedAt, now);
}

const isLower = (value: StoredValue, previous: CurrentAnswer): value is StoredValue & { kind: 'count' } =>
  value.kind === 'count' && value.total < totalOf(previous);

async function auditForeign(
  tx: Tx,
  input: Pick<OneAnswer, 'recordedBy' | 'personId'>,
  answer: CurrentAnswer,
  now: Instant,
): Promise<void> {
  if (!input.recordedBy || input.recordedBy === input.personId) return;
  const details = { answer: answer.id, assignment: answer.assignmentId };
  const entry = { actor: input.recordedBy, action: 'answer-recorded', subject: input.personId, details };
  await recordAudit(tx, entry, now);
}

/** Brings the score up to date, and takes back what would ask for answers that are there now. */
async function settle(tx: Tx, who: { cycleId: CycleId; personId: PersonId }): Promise<void> {
  const { assigned, answered } = await refreshScore(tx, who);
  if (answered < assigned) return;
  await cancelTopic(tx, `check-in:${who.cycleId}:${who.personId}`, 'answered');
}
