import { isNothing, isShort } from '../src/check-ins/answer-value.ts';
import type { Line } from '../src/check-ins/standing.ts';
import type { Instant } from '../src/clock.ts';
import { isFarBelow } from '../src/cycles/count-plausibility.ts';

/** The task of this check-in that was not done and has no reason yet: the last one answered, if it is such. */
export function lineToExplain(
  lines: readonly Line[],
  { startedAt, isNearEnd }: { startedAt: Instant; isNearEnd: boolean },
): Line | undefined {
  const answered = lines.filter(({ answer }) => answer !== undefined && answer.receivedAt >= startedAt);
  const last = answered.toSorted(byTime).at(-1);
  return last && wantsReason(last, isNearEnd) ? last : undefined;
}

/** Answers of the same moment were kept in the order of their ids. */
const byTime = (a: Line, b: Line): number =>
  (a.answer?.receivedAt ?? 0) - (b.answer?.receivedAt ?? 0) ||
  ((a.answer?.id ?? '') < (b.answer?.id ?? '') ? -1 : 1);

function wantsReason({ assignment, answer }: Line, isNearEnd: boolean): boolean {
  if (!answer || answer.whyNot !== undefined || !isShort(answer.value, assignment.target)) return false;
  if (answer.value.kind !== 'count') return isNothing(answer.value);
  return isNearEnd && isFarBelow(answer.value.total, assignment.target ?? 0);
}
