import type { TaskKind } from '../store/words.ts';

/** A share from 0 to 1 as a fraction of whole numbers, `done` of `of`, so that scores stay exact. */
export interface Completion {
  readonly done: number;
  readonly of: number;
}

/**
 * How much of a task an answer completes. `value` is a count's total so far, 1 or 0 for a done task, the rating, or
 * the text; `target` is headquarters' and only a count has one. A count without a target to reach is complete.
 */
export const completionOf = (
  task: { readonly kind: TaskKind; readonly target: number | null },
  value: number | string,
): Completion => completionBy[task.kind](Number(value), task.target ?? 0);

const whole: Completion = { done: 1, of: 1 };
const nothing: Completion = { done: 0, of: 1 };

const completionBy: Record<TaskKind, (value: number, target: number) => Completion> = {
  count: (total, target) => (target > 0 ? { done: Math.min(target, Math.max(0, total)), of: target } : whole),
  done: (value) => (value === 1 ? whole : nothing),
  rating: () => whole,
  text: () => whole,
};
