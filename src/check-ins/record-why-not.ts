import { type Assignment, getAssignment } from '../cycles/assignment-queries.ts';
import type { AssignmentId, PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { WhyNot } from '../store/words.ts';
import { type CurrentAnswer, findCurrentAnswer, isAssignedTo, updateAnswer } from './answer-queries.ts';
import { isShort } from './answer-value.ts';

/**
 * Keeps the reason for a «no» or for a count below its target: one for the current answer, and another replaces it.
 * Returns whether there was such an answer of that person.
 */
export async function recordWhyNot(
  db: Db,
  input: { readonly personId: PersonId; readonly assignmentId: AssignmentId; readonly whyNot: WhyNot },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await isAssignedTo(tx, input.assignmentId, input.personId))) return false;
    const assignment = await getAssignment(tx, input.assignmentId);
    const answer = await findCurrentAnswer(tx, input.assignmentId);
    if (!answer || !mayExplain(assignment, answer)) return false;
    await updateAnswer(tx, answer.id, { whyNot: input.whyNot });
    return true;
  });
}

const mayExplain = ({ isFrozen, target }: Assignment, { value }: CurrentAnswer): boolean =>
  !isFrozen && isShort(value, target);
