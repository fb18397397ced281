import { type AskedTask, canBeListed, digitsOf, isAnswered, listsIn, type ReadValue } from './asked-task.ts';
import { fit } from './fit.ts';
import type { Said } from './items.ts';

export interface Fitted {
  readonly task: AskedTask;
  readonly value: ReadValue;
  readonly isNamed: boolean;
}

/**
 * How a row of values can be taken. `exact`: one for each task, for each unanswered, or for each of the last reminder. `fits`: the ways to lay
 * them over the unanswered tasks in order (at most two are looked for). `pairs`: `1 25 2 yes`.
 */
export interface ListReading {
  readonly exact?: readonly Fitted[];
  readonly fits: readonly (readonly Fitted[])[];
  readonly pairs?: readonly Fitted[];
  /** Whether the values could be laid over all the tasks in order, answered or not. */
  readonly isListLike: boolean;
}

export function readListed(values: readonly Said[], tasks: readonly AskedTask[]): ListReading {
  const listed = tasks.filter(canBeListed);
  const open = listed.filter((task) => !isAnswered(task));
  const exact = listsIn(tasks)
    .map((list) => oneEach(values, list))
    .find((each) => each !== undefined);
  const pairs = pairsOf(values, tasks);
  return {
    ...(exact && { exact }),
    ...(pairs && { pairs }),
    fits: inOrder(values, open),
    isListLike: inOrder(values, listed).length > 0,
  };
}

function oneEach(values: readonly Said[], tasks: readonly AskedTask[]): Fitted[] | undefined {
  if (values.length !== tasks.length || values.length === 0) return undefined;
  return allFitted(values.map((said, i) => fitted(said, tasks[i])));
}

const fitted = (said: Said, task: AskedTask | undefined, isNamed = false): Fitted | undefined => {
  const value = task && fit(said, task);
  return task !== undefined && value !== undefined ? { task, value, isNamed } : undefined;
};

const allFitted = (row: readonly (Fitted | undefined)[]): Fitted[] | undefined => {
  const known = row.filter((each) => each !== undefined);
  return known.length === row.length ? known : undefined;
};

/** A way to lay values over tasks, its last step first. */
interface Way {
  readonly step?: Fitted;
  readonly before?: Way;
}

/** Up to two ways to lay the values over the tasks, keeping the order. */
function inOrder(values: readonly Said[], tasks: readonly AskedTask[]): Fitted[][] {
  const ways: Way[][] = [[{}], ...values.map(() => [])];
  for (const task of tasks) {
    for (let taken = values.length; taken > 0; taken--) {
      const said = values[taken - 1];
      const step = said && fitted(said, task);
      if (step === undefined) continue;
      for (const before of ways[taken - 1] ?? []) ways[taken]?.push({ step, before });
      ways[taken]?.splice(2);
    }
  }
  return values.length === 0 ? [] : (ways[values.length] ?? []).map(stepsOf);
}

const stepsOf = ({ step, before }: Way): Fitted[] =>
  step === undefined || before === undefined ? [] : [...stepsOf(before), step];

/** Strictly alternating, ascending numbers of tasks, each with a value that fits. */
function pairsOf(values: readonly Said[], tasks: readonly AskedTask[]): Fitted[] | undefined {
  if (values.length === 0 || values.length % 2 > 0) return undefined;
  const names = values.filter((_, i) => i % 2 === 0).map((said) => (said.says === 'number' ? said.n : 0));
  if (names.some((name, i) => name <= (names[i - 1] ?? 0))) return undefined;
  return allFitted(
    names.map((name, i) => {
      const [task, ...others] = tasks.filter((each) => digitsOf(each) === name);
      const said = values[2 * i + 1];
      return said !== undefined && others.length === 0 ? fitted(said, task, true) : undefined;
    }),
  );
}
