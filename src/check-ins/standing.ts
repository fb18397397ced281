import type { Instant } from '../clock.ts';
import type { Assignment } from '../cycles/assignment-queries.ts';
import type { AssignmentId, CycleId, PersonId } from '../store/ids.ts';
import type { CurrentAnswer } from './answer-queries.ts';
import type { ScoreLine } from './score.ts';

/** A task of a person and what they have answered. */
export interface Line {
  readonly assignment: Assignment;
  readonly answer?: CurrentAnswer | undefined;
}

/** Where a person stands in a cycle. */
export interface Standing {
  readonly personId: PersonId;
  readonly cycleId: CycleId;
  /** In the order of the list. */
  readonly lines: readonly Line[];
  /** 0 to 100; undefined without assigned points. */
  readonly score: number | undefined;
  readonly isProvisional: boolean;
  /** The moment of the first answer; undefined while none counts. */
  readonly reportedAt: Instant | undefined;
}

/** Whether there is an answer that is not rejected: a rejected one is as good as none until a new one comes. */
export const isAnswered = ({ answer }: Line): boolean => answer !== undefined && answer.state !== 'rejected';

/**
 * The lines that make a person's score. Tasks that were handed over to a successor are left out while the person has
 * others; when all are handed over, they are what the last score was made of.
 */
export function linesOf(assignments: readonly Assignment[], answers: readonly CurrentAnswer[]): Line[] {
  const byAssignment = new Map<AssignmentId, CurrentAnswer>(
    answers.map((answer) => [answer.assignmentId, answer]),
  );
  const own = assignments.filter(({ isFrozen }) => !isFrozen);
  return (own.length > 0 ? own : assignments).map((assignment) => ({
    assignment,
    answer: byAssignment.get(assignment.id),
  }));
}

export const scoreLineOf = ({ assignment, answer }: Line): ScoreLine => ({
  points: assignment.points,
  completion: answer?.completion,
  isRejected: answer?.state === 'rejected',
});
