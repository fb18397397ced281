import type { AskedTask, ReadValue } from './asked-task.ts';
import type { Said } from './items.ts';

const highestRating = 5;

/** What was said, as an answer to this task; undefined if it cannot be one. */
export function fit(said: Said, task: AskedTask): ReadValue | undefined {
  switch (task.kind) {
    case 'count':
      return asCount(said, task);
    case 'done':
      return asDone(said);
    case 'rating':
      return asRating(said);
    case 'text':
      return undefined;
    default:
      return task.kind satisfies never;
  }
}

function asCount(said: Said, task: AskedTask): ReadValue | undefined {
  if (said.says === 'none') return { kind: 'count', total: 0 };
  if (said.says === 'more') return said.n > 0 ? { kind: 'count-more', more: said.n } : undefined;
  if (said.says !== 'number') return undefined;
  return said.of === undefined || said.of === task.target ? { kind: 'count', total: said.n } : undefined;
}

/** Digits suffice: 1 is yes, 0 is no. */
function asDone(said: Said): ReadValue | undefined {
  if (said.says === 'yes') return { kind: 'done', done: true };
  if (said.says === 'no' || said.says === 'none') return { kind: 'done', done: false };
  if (said.says !== 'number' || said.isSpelled || said.of !== undefined || said.n > 1) return undefined;
  return { kind: 'done', done: said.n === 1 };
}

function asRating(said: Said): ReadValue | undefined {
  if (said.says !== 'number' || said.n < 1 || said.n > highestRating || said.mayBeDecimal === true)
    return undefined;
  return said.of === undefined || said.of === highestRating ? { kind: 'rating', rating: said.n } : undefined;
}

export const isSameValue = (a: ReadValue, b: ReadValue): boolean => JSON.stringify(a) === JSON.stringify(b);
