import type { TaskKind } from '../store/words.ts';

/** What a person answers to a task. `more` comes on top of the total so far. */
export type AnswerValue = StoredValue | { readonly kind: 'count-more'; readonly more: number };

/** An answer as it is kept: «more» has become a total. */
export type StoredValue =
  | { readonly kind: 'count'; readonly total: number }
  | { readonly kind: 'done'; readonly done: boolean }
  | { readonly kind: 'rating'; readonly rating: number }
  | { readonly kind: 'text'; readonly text: string };

const largestCount = 1_000_000;
const longestAnswer = 1_000;

/**
 * The value as it is kept for a task of that kind, or undefined when it does not fit: another kind, a count that is
 * negative, broken or beyond a million, a rating outside 1–5, a text that is empty or longer than a thousand characters.
 */
export function fitValue(value: AnswerValue, kind: TaskKind, totalSoFar: number): StoredValue | undefined {
  const total = value.kind === 'count-more' ? moreOnTop(value.more, totalSoFar) : value;
  if (total === undefined || total.kind !== kind) return undefined;
  if (total.kind === 'text') return fitText(total.text);
  return isInRange(total) ? total : undefined;
}

const moreOnTop = (more: number, totalSoFar: number): StoredValue | undefined =>
  isCount(more) ? { kind: 'count', total: totalSoFar + more } : undefined;

function fitText(text: string): StoredValue | undefined {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.length > longestAnswer ? undefined : { kind: 'text', text: trimmed };
}

function isInRange(value: Exclude<StoredValue, { kind: 'text' }>): boolean {
  if (value.kind === 'count') return isCount(value.total);
  if (value.kind === 'rating')
    return Number.isInteger(value.rating) && value.rating >= 1 && value.rating <= 5;
  return true;
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= largestCount;

/** «No», or a count of zero: nothing was done, so there is nothing to show a photo of. */
export const isNothing = (value: StoredValue): boolean =>
  (value.kind === 'done' && !value.done) || (value.kind === 'count' && value.total === 0);

/** «No», or a count that has not reached its target: there may be a reason. */
export const isShort = (value: StoredValue, target: number | undefined): boolean =>
  isNothing(value) || (value.kind === 'count' && value.total < (target ?? 0));

/** The value as one plain thing: a total, 1 or 0, a rating, or the text. */
export function plainValue(value: StoredValue): number | string {
  if (value.kind === 'count') return value.total;
  if (value.kind === 'rating') return value.rating;
  return value.kind === 'done' ? Number(value.done) : value.text;
}

/** The way back from the plain thing that is stored. */
export function valueOf(kind: TaskKind, number: number | null, text: string | null): StoredValue {
  switch (kind) {
    case 'count':
      return { kind, total: number ?? 0 };
    case 'done':
      return { kind, done: number === 1 };
    case 'rating':
      return { kind, rating: number ?? 0 };
    case 'text':
      return { kind, text: text ?? '' };
  }
}
