import { type Compound, compoundOf } from './compound.ts';
import { type Meaning, numberSaid, odd } from './items.ts';
import type { Page } from './page.ts';
import { isTaskRange, looksLikeRange } from './range-rules.ts';
import type { Part, Step } from './step.ts';

/** Digits with marks between them: a list (`7,1,0,1`), of how many (`25/40`), a name and its value (`1:25`), or odd. */
export function readCompound(page: Page, at: number): Step {
  const token = page.tokens[at];
  const compound = compoundOf(token?.text ?? '');
  const { parts, marks } = compound;
  const [mark] = marks;
  if (isOdd(page, at, compound) || mark === undefined) return { parts: [odd], next: at + 1 };
  if (mark === ',' && parts.length > 2) return { parts: parts.flatMap(listed), next: at + 1 };
  if (parts.length !== 2) return { parts: [odd], next: at + 1 };
  if (mark === '/') return { parts: [fraction(parts, page.language === 'fa')], next: at + 1 };
  return { parts: isPair(page, at, mark, parts) ? pair(page, parts) : [odd], next: at + 1 };
}

function isOdd(page: Page, at: number, { parts, marks }: Compound): boolean {
  const next = page.tokens[at + 1];
  const { afterOddNumber, months, beforeOddNumber } = page.lexicon;
  if (marks.size > 1 || parts.some((part) => part.length > 5 || /^0\d/u.test(part))) return true;
  if (next?.kind === 'ending' || (next?.kind === 'word' && next.isGlued)) return true;
  if (afterOddNumber.has(page.word(at + 1)) || months.has(page.word(at + 1))) return true;
  return beforeOddNumber.has(page.word(at - 1));
}

const listed = (part: string): Part[] => [{ type: 'value', said: numberSaid(Number(part)) }, 'pause'];

const fraction = ([n, of]: readonly string[], mayBeDecimal: boolean): Meaning => ({
  type: 'value',
  said: { says: 'number', n: Number(n), isSpelled: false, of: Number(of), mayBeDecimal },
});

function pair(page: Page, [digits = '', value = '']: readonly string[]): Meaning[] {
  const tasks = page.tasksWith(Number(digits));
  return [
    { type: 'name', tasks, label: digits, strength: 'hard' },
    { type: 'value', said: numberSaid(Number(value)) },
  ];
}

function isPair(page: Page, at: number, mark: string, [digits = '', value = '']: readonly string[]): boolean {
  if (page.tasksWith(Number(digits)).length === 0) return false;
  if (page.isPairedBy(mark)) return true;
  if (mark === ':') return !looksLikeTime(digits, value);
  const isFirst = page.tokens[at]?.startsLine === true || ['.', '!', ':'].includes(page.word(at - 1));
  const isRange = looksLikeRange(Number(digits), Number(value)) || isTaskRange(page, digits, value);
  return mark === '-' && isFirst && !isRange;
}

const looksLikeTime = (hours: string, minutes: string): boolean =>
  minutes.length === 2 && Number(hours) <= 24 && Number(minutes) < 60;
