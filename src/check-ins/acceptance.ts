import type { Instant } from '../clock.ts';

/** What decides until when a cycle takes answers. */
export interface CycleDoors {
  readonly state: 'draft' | 'open' | 'closed' | 'final';
  readonly closesAt: Instant;
  readonly freezesAt: Instant;
  /** When it was really closed: earlier than planned if somebody closed it by hand. */
  readonly closedAt: Instant | undefined;
  readonly frozenAt: Instant | undefined;
}

/** `closed`: too late for this cycle. `frozen`: the task was handed over to somebody else. */
export type Refusal = 'closed' | 'frozen' | 'rejected-twice';

/** From this moment on an answer is late. */
export const closeOf = ({ closesAt, closedAt }: CycleDoors): Instant =>
  Math.min(closesAt, closedAt ?? closesAt);

/**
 * Whether the cycle takes an answer that was given at this moment. What was given before the close counts until the
 * cycle is final, which ends the grace: after a downtime that is later, and nothing that waited meanwhile is lost.
 */
export const takesAnswers = (cycle: CycleDoors, receivedAt: Instant): boolean =>
  (cycle.state === 'open' || cycle.state === 'closed') && receivedAt < closeOf(cycle);

/** Whether answers may still be reviewed, and scores may move. */
export const isReviewable = (cycle: CycleDoors, at: Instant): boolean =>
  cycle.state !== 'draft' && cycle.frozenAt === undefined && at < cycle.freezesAt;

/**
 * Why an answer given at this moment is refused, if it is. After the close a rejected answer may be replaced, once:
 * `replacements` are the answers given since then.
 */
export function refusalOf(
  assignment: { readonly isFrozen: boolean; readonly cycle: CycleDoors },
  receivedAt: Instant,
  current: { readonly isRejected: boolean; readonly replacements: number },
): Refusal | undefined {
  const { cycle, isFrozen } = assignment;
  if (isFrozen) return 'frozen';
  if (takesAnswers(cycle, receivedAt)) return undefined;
  if (!current.isRejected || !isReviewable(cycle, receivedAt)) return 'closed';
  return current.replacements > 0 ? 'rejected-twice' : undefined;
}
