import type { Instant } from '../clock.ts';
import { getAssignment } from '../cycles/assignment-queries.ts';
import { getCycle } from '../cycles/cycle-queries.ts';
import type { AssignmentId, CycleId, PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { isReviewable } from './acceptance.ts';
import { type CurrentAnswer, findCurrentAnswer, isAssignedTo, updateAnswer } from './answer-queries.ts';
import { isNothing } from './answer-value.ts';
import { listUnproven } from './evidence-queries.ts';
import { putFlag } from './flag-queries.ts';
import { refreshScore } from './refresh-score.ts';
import { hasEvidence } from './weigh-evidence.ts';

/** The person goes on without the photo or place that the task asks for. */
export async function skipEvidence(
  db: Db,
  input: { readonly personId: PersonId; readonly assignmentId: AssignmentId },
  now: Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (await isAssignedTo(tx, input.assignmentId, input.personId))
      await flagMissingEvidence(tx, input.assignmentId, now);
  });
}

/**
 * Flags the current answer if it lacks the evidence that its task asks for, once the dialogue has moved on. Only
 * where the channel carries evidence, and never a «no» or a zero; what was approved without, stays so, and so does what
 * is frozen. Returns whether it is flagged now and was not before.
 */
export async function flagMissingEvidence(
  tx: Tx,
  assignmentId: AssignmentId,
  now: Instant,
): Promise<boolean> {
  const assignment = await getAssignment(tx, assignmentId);
  const answer = await findCurrentAnswer(tx, assignmentId);
  if (!answer || !owesEvidence(answer) || hasEvidence(answer, assignment.evidence)) return false;
  if (assignment.isFrozen || !isReviewable(await getCycle(tx, assignment.cycleId), now)) return false;

  await putFlag(tx, answer.id, { kind: 'evidence-missing' });
  await updateAnswer(tx, answer.id, { state: 'provisional' });
  await refreshScore(tx, assignment);
  return true;
}

const owesEvidence = ({ channel, recordedBy, value, state, flags }: CurrentAnswer): boolean =>
  channel === 'telegram' &&
  recordedBy === undefined &&
  !isNothing(value) &&
  (state === 'counted' || state === 'provisional') &&
  !flags.some(({ kind }) => kind === 'evidence-missing');

/**
 * Flags what lacks its evidence in a whole cycle, where people broke off before the photo: for its end, in portions.
 * Returns how many; zero when there is nothing left.
 */
export async function flagUnproven(
  tx: Tx,
  portion: { readonly cycleId: CycleId; readonly limit: number },
  now: Instant,
): Promise<number> {
  let count = 0;
  for (const assignmentId of await listUnproven(tx, portion))
    if (await flagMissingEvidence(tx, assignmentId, now)) count += 1;
  return count;
}
