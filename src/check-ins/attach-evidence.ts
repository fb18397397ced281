import type { Instant } from '../clock.ts';
import { type Assignment, getAssignment } from '../cycles/assignment-queries.ts';
import { getCycle } from '../cycles/cycle-queries.ts';
import type { AssignmentId, PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { isReviewable, takesAnswers } from './acceptance.ts';
import { type CurrentAnswer, findCurrentAnswer, getAnswer, isAssignedTo } from './answer-queries.ts';
import { isEvidenceKnown } from './evidence-queries.ts';
import type { Flag } from './flag.ts';
import { refreshScore } from './refresh-score.ts';
import { weighEvidence } from './weigh-evidence.ts';

/** Evidence that came in, for a task that the person has answered. */
export interface EvidenceInput {
  readonly personId: PersonId;
  readonly assignmentId: AssignmentId;
  /** The inbox row. */
  readonly cause: string;
  readonly receivedAt: Instant;
  /** The album that a photo came in. */
  readonly album?: string | undefined;
}

/** What became of evidence. `no-answer`: there is none yet; `rejected`: the task has to be answered anew first. */
export type Attached =
  | { readonly type: 'attached'; readonly answer: CurrentAnswer }
  | {
      readonly type: 'refused';
      readonly reason: 'not-yours' | 'no-answer' | 'rejected' | 'closed' | 'frozen';
    };

export interface Given {
  readonly answer: CurrentAnswer;
  readonly assignment: Assignment;
}

/**
 * Keeps evidence with the person's current answer and moves the score. `keep` puts it into the store and returns the
 * doubt that it raises. The same cause again changes nothing.
 */
export async function attachEvidence(
  db: Db,
  input: EvidenceInput,
  keep: (tx: Tx, given: Given) => Promise<Flag | undefined>,
): Promise<Attached> {
  return db.transaction().execute(async (tx): Promise<Attached> => {
    if (!(await isAssignedTo(tx, input.assignmentId, input.personId)))
      return { type: 'refused', reason: 'not-yours' };
    const assignment = await getAssignment(tx, input.assignmentId);
    const answer = await findCurrentAnswer(tx, assignment.id);
    if (!answer) return { type: 'refused', reason: 'no-answer' };
    if (await isEvidenceKnown(tx, input.cause, answer.id)) return { type: 'attached', answer };
    const reason = await whyRefused(tx, { assignment, answer }, input.receivedAt);
    if (reason) return { type: 'refused', reason };

    const doubt = await keep(tx, { answer, assignment });
    await weighEvidence(tx, { answerId: answer.id, asked: assignment.evidence, doubt });
    await refreshScore(tx, assignment);
    return { type: 'attached', answer: await getAnswer(tx, answer.id) };
  });
}

/** After the close, evidence is still taken for an answer that waits for its review: it can only help. */
async function whyRefused(
  tx: Tx,
  { assignment, answer }: Given,
  receivedAt: Instant,
): Promise<'rejected' | 'closed' | 'frozen' | undefined> {
  if (assignment.isFrozen) return 'frozen';
  const cycle = await getCycle(tx, assignment.cycleId);
  if (takesAnswers(cycle, receivedAt)) return answer.state === 'rejected' ? 'rejected' : undefined;
  if (!isReviewable(cycle, receivedAt)) return 'closed';
  if (answer.state === 'rejected') return 'rejected';
  return answer.state === 'provisional' ? undefined : 'closed';
}
