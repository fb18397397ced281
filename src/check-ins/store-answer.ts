import type { Instant } from '../clock.ts';
import type { Assignment } from '../cycles/assignment-queries.ts';
import { isFarAbove } from '../cycles/count-plausibility.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { type CurrentAnswer, getAnswer, insertAnswer } from './answer-queries.ts';
import { isNothing, isShort, plainValue, type StoredValue } from './answer-value.ts';
import { completionOf } from './completion.ts';
import { copyEvidence } from './evidence-queries.ts';
import type { Flag } from './flag.ts';
import { putFlag } from './flag-queries.ts';

export interface AnswerToStore {
  readonly assignment: Assignment;
  readonly value: StoredValue;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly cause: string;
  readonly recordedBy?: PersonId;
  /** The answer that was current until now. */
  readonly previous: CurrentAnswer | undefined;
  /** Whether it takes that one's place, or only stands in the history. */
  readonly isCurrent: boolean;
}

/** Keeps an answer that has been accepted, with its flags. */
export async function storeAnswer(tx: Tx, input: AnswerToStore): Promise<CurrentAnswer> {
  const { assignment, value, isCurrent } = input;
  const recordedBy = input.recordedBy === assignment.personId ? undefined : input.recordedBy;
  const kept = isCurrent && input.previous?.state !== 'rejected' ? input.previous : undefined;
  const flags = isCurrent ? [...doubtsOf(assignment, value), ...keptDoubts(input, kept)] : [];
  const isDoubtful = flags.length > 0 || recordedBy !== undefined || input.previous?.state === 'rejected';

  const answer = {
    assignmentId: assignment.id,
    cycleId: assignment.cycleId,
    personId: assignment.personId,
    value: plainValue(value),
    completion: completionOf({ kind: assignment.kind, target: scoredTarget(assignment) }, plainValue(value)),
    state: isCurrent && isDoubtful ? ('provisional' as const) : ('counted' as const),
    whyNot: isShort(value, assignment.target) ? kept?.whyNot : undefined,
    channel: input.channel,
    receivedAt: input.receivedAt,
    cause: input.cause,
    recordedBy,
  };
  const id = await insertAnswer(tx, answer, { isCurrent });
  for (const flag of flags) await putFlag(tx, id, flag);
  if (kept && !isNothing(value)) await copyEvidence(tx, { from: kept.id, to: id });
  return getAnswer(tx, id);
}

/** The score is measured against headquarters' target, also where a coordinator has changed it. */
const scoredTarget = ({ headquartersTarget, target }: Assignment): number | null =>
  headquartersTarget ?? target ?? null;

/** The larger target decides what is implausible: who does what headquarters asks for is not suspected. */
function doubtsOf({ target, headquartersTarget }: Assignment, value: StoredValue): Flag[] {
  const largest = Math.max(target ?? 0, headquartersTarget ?? 0);
  if (value.kind !== 'count' || largest === 0 || !isFarAbove(value.total, largest)) return [];
  return [{ kind: 'far-above-target', total: value.total, target: largest }];
}

/**
 * The evidence goes over to the answer that replaces another, and the doubts about it go with it, so that saying the
 * same again does not wash them off. A review has settled them. What came by SMS or phone owes no evidence.
 */
function keptDoubts(input: AnswerToStore, kept: CurrentAnswer | undefined): Flag[] {
  if (!kept || kept.state === 'approved' || isNothing(input.value)) return [];
  const owesEvidence = input.channel === 'telegram' && input.recordedBy === undefined;
  return kept.flags.filter(
    ({ kind }) => kind !== 'far-above-target' && (owesEvidence || kind !== 'evidence-missing'),
  );
}
