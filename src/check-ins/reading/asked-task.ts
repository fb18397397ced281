/** What a task asks for: a total, a yes or no, one to five, or a sentence. */
export type Kind = 'count' | 'done' | 'rating' | 'text';

/** A task as the person knows it, with what they have said about it so far. */
export interface AskedTask {
  readonly id: string;
  /** The cycle's letter and the task's number: `B3`. */
  readonly number: string;
  readonly kind: Kind;
  /** The titles in the person's language, full and short. */
  readonly titles: readonly string[];
  readonly target?: number | undefined;
  /** It stands in the reminder that the person got last. */
  readonly isReminded?: boolean;
  /** The stored answer, if there is one. */
  readonly current?: { readonly value: number | string } | undefined;
}

/** What a person has said about one task. `total` and `more` are whole numbers from 0, `rating` is 1 to 5. */
export type ReadValue =
  | { readonly kind: 'count'; readonly total: number }
  | { readonly kind: 'count-more'; readonly more: number }
  | { readonly kind: 'done'; readonly done: boolean }
  | { readonly kind: 'rating'; readonly rating: number }
  | { readonly kind: 'text'; readonly text: string };

export const isAnswered = (task: AskedTask): boolean => task.current !== undefined;

/** A text task takes any words, so it is answered by name only. */
export const canBeListed = (task: AskedTask): boolean => task.kind !== 'text';

/**
 * The lists that a person may go through in order: all tasks, those still without an answer, and those of the reminder
 * that they got last.
 */
export function listsIn(tasks: readonly AskedTask[]): readonly (readonly AskedTask[])[] {
  const listed = tasks.filter(canBeListed);
  const lists = [
    listed,
    listed.filter((task) => !isAnswered(task)),
    listed.filter(({ isReminded }) => isReminded),
  ];
  return lists.filter(({ length }) => length > 0);
}

/** The `3` of `B3`. */
export const digitsOf = (task: AskedTask): number => Number(task.number.replace(/\D/g, ''));

/** The `b` of `B3`, as folding leaves it. */
export const letterOf = (task: AskedTask): string => task.number.replace(/\d/g, '').toLowerCase();
