import type { Instant } from '../clock.ts';
import type { Assignment } from '../cycles/assignment-queries.ts';
import type { CycleDates } from '../cycles/calendar.ts';
import { hasBegun } from '../cycles/has-begun.ts';
import type { LocalDate } from '../local-date.ts';
import type { AssignmentId } from '../store/ids.ts';
import type { GivenAnswer } from './prompt-queries.ts';

const lately = 24 * 3_600_000;

/** A check-in day on which the bot asks. */
export interface CheckInDay {
  readonly date: LocalDate;
  readonly at: Instant;
  /** The check-in day before it in the cycle. */
  readonly previous: LocalDate | undefined;
  readonly isLast: boolean;
}

export interface PersonsTasks {
  readonly assignments: readonly Assignment[];
  readonly answers: ReadonlyMap<AssignmentId, GivenAnswer>;
  /** What they were asked about in the evening for which it was planned. */
  readonly askedBefore: ReadonlySet<AssignmentId>;
  readonly cycle: Pick<CycleDates, 'dayOne'>;
}

/**
 * What a person is asked about on a check-in day: the tasks without an answer, and on the last one counts below their
 * target. Nothing, if they reported in the last 24 hours. Left out are tasks whose days have not come, those that are
 * planned for an evening to come, and those that were asked about in theirs since the check-in day before.
 */
export function tasksToAsk(input: PersonsTasks, checkIn: CheckInDay): Assignment[] {
  const assignments = input.assignments.filter((assignment) => !assignment.isFrozen);
  const answers = assignments.flatMap(({ id }) => input.answers.get(id) ?? []);
  if (answers.some(({ receivedAt }) => receivedAt > checkIn.at - lately)) return [];
  return assignments.filter(
    (assignment) =>
      isOpen(assignment, input, checkIn.isLast) &&
      hasBegun(assignment, input.cycle, checkIn.date) &&
      !isAskedElsewhere(assignment, input, checkIn),
  );
}

/** What was planned for the day and is open: without an answer, or a count below its target, given before the last 24 hours. */
export function plannedToAsk(
  input: PersonsTasks,
  { date, at }: Pick<CheckInDay, 'date' | 'at'>,
): Assignment[] {
  const isAnsweredLately = (answer: GivenAnswer | undefined): boolean =>
    answer !== undefined && !answer.isRejected && answer.receivedAt > at - lately;
  return input.assignments.filter(
    (assignment) =>
      !assignment.isFrozen &&
      assignment.plannedDay === date &&
      isOpen(assignment, input, true) &&
      !isAnsweredLately(input.answers.get(assignment.id)),
  );
}

/** A «no», 0 or a reason is an answer like any other. `isForMore`: whether a count below its target is asked about. */
function isOpen(assignment: Assignment, { answers }: PersonsTasks, isForMore: boolean): boolean {
  const answer = answers.get(assignment.id);
  if (answer === undefined || answer.isRejected) return true;
  const isBelow =
    assignment.kind === 'count' && !answer.isComplete && answer.number !== 0 && !answer.hasReason;
  return isForMore && isBelow;
}

function isAskedElsewhere(
  { id, plannedDay }: Assignment,
  { askedBefore }: PersonsTasks,
  { date, previous }: CheckInDay,
): boolean {
  if (plannedDay === undefined || plannedDay === date) return false;
  if (plannedDay > date) return true;
  return askedBefore.has(id) && (previous === undefined || plannedDay > previous);
}
