import { type AskedTask, canBeListed, isAnswered, type ReadValue } from './asked-task.ts';
import { fit } from './fit.ts';
import { type Item, isValue, isYesOrNo, type Said, type ValueItem } from './items.ts';
import { type AskBack, askBack, type Taken, taken } from './outcome.ts';
import { isPlainRow } from './plain-row.ts';
import type { Fitted } from './read-listed.ts';
import { isLikelyFit, readRow } from './read-row.ts';

/** «yanlış, 30»: replaces the one answer that it can replace, and never fills an unanswered task. */
export function readCorrection(items: readonly Item[], tasks: readonly AskedTask[]): Taken | AskBack {
  const answered = tasks.filter((task) => canBeListed(task) && isAnswered(task));
  const all = items.filter(isValue);
  const numbers = all.filter((value) => !isYesOrNo(value));
  const values = numbers.length === 1 && all[0]?.said.says === 'no' ? numbers : all;
  if (!isPlainRow(items, values, tasks)) return askBack('ambiguous', answered);
  if (isDisputed(items)) return askBack('ambiguous', answered);
  const instead = items.find((item) => item.type === 'correction')?.instead;
  const [only] = values;
  const fitted =
    values.length === 1 && only !== undefined
      ? replaceable(only.said, instead, tasks)
      : replaceAll(values, tasks);
  if (fitted.length === 0) return askBack('which-task', answered);
  return taken(
    fitted.map(({ task, value }) => ({ taskId: task.id, value, isCorrection: true, isNamed: false })),
  );
}

function replaceable(said: Said, instead: Said | undefined, tasks: readonly AskedTask[]): readonly Fitted[] {
  const fitting = tasks.filter(isAnswered).flatMap((task) => {
    const value = fit(said, task);
    const isMeant = instead?.says !== 'number' || task.current?.value === instead.n;
    return value !== undefined && isMeant && !isStored(value, task) ? [{ task, value, isNamed: false }] : [];
  });
  return fitting.length === 1 && isLikelyFit(fitting, tasks) ? fitting : [];
}

/** The whole list once more, each with an earlier answer. */
function replaceAll(values: readonly ValueItem[], tasks: readonly AskedTask[]): readonly Fitted[] {
  const listed = tasks.filter(canBeListed);
  if (values.length !== listed.length || !listed.every(isAnswered)) return [];
  return readRow(values, listed).answers ?? [];
}

/** «30 yanlış» may say that 30 is wrong; «hayır yanlış, 30» is plain. */
export function isDisputed(items: readonly Item[]): boolean {
  const values = items.filter(isValue);
  return items.some(({ type, segment, from }) => {
    if (type !== 'correction') return false;
    const here = values.filter((value) => value.segment === segment);
    const before = here.filter((value) => value.from < from);
    const isNoFirst =
      before.every(({ said }) => said.says === 'no') && values.some((value) => value.from > from);
    return before.length > 0 && before.length === here.length && !isNoFirst;
  });
}

/** «yanlışlıkla 30 yazdım», and 30 is what we have: what is right is still to be said. */
export const isStored = (value: ReadValue, { current }: AskedTask): boolean =>
  value.kind === 'count' && value.total === current?.value;
