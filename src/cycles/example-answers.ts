import type { Assignment } from './assignment-queries.ts';

/** What an example answers to a task: a figure, or yes or no. Text tasks have none. */
export type ExampleAnswer = number | 'yes' | 'no';

/**
 * The answers of the example that stands under a list of tasks, in its order: `7 Y N 1`. They depend on nothing but
 * the list, so that the very example can be recognised when it comes back.
 */
export function exampleAnswers<Task extends Pick<Assignment, 'kind' | 'target'>>(
  tasks: readonly Task[],
): { task: Task; answer: ExampleAnswer }[] {
  const asked = tasks.filter((task) => task.kind !== 'text');
  const done = asked.filter((task) => task.kind === 'done');
  return asked.map((task) => ({ task, answer: exampleOf(task, done.indexOf(task)) }));
}

/** A sixth of a target, and yes and no by turns: nobody's real answers. */
function exampleOf({ kind, target }: Pick<Assignment, 'kind' | 'target'>, turn: number): ExampleAnswer {
  if (kind === 'done') return turn % 2 === 0 ? 'yes' : 'no';
  if (kind === 'rating') return 4;
  return Math.max(1, Math.ceil((target ?? 1) / 6));
}
