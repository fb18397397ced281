import { type Meaning, numberSaid } from './items.ts';
import type { Page } from './page.ts';
import type { Part, Step } from './read-items.ts';

const odd: Meaning = { type: 'odd' };

interface Compound {
  readonly parts: readonly string[];
  readonly marks: ReadonlySet<string>;
}

const compoundOf = (text: string): Compound => ({
  parts: text.split(/\D/u),
  marks: new Set(text.replace(/\d/gu, '')),
});

/** Digits with marks between them: a list (`7,1,0,1`), of how many (`25/40`), a name and its value (`1:25`), or odd. */
export function readCompound(page: Page, at: number): Step {
  const token = page.tokens[at];
  const compound = compoundOf(token?.text ?? '');
  const { parts, marks } = compound;
  const [mark] = marks;
  if (isOdd(page, at, compound) || mark === undefined) return { parts: [odd], next: at + 1 };
  if (mark === ',' && parts.length > 2) return { parts: parts.flatMap(listed), next: at + 1 };
  if (parts.length !== 2) return { parts: [odd], next: at + 1 };
  if (mark === '/') return { parts: [fraction(parts)], next: at + 1 };
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

const fraction = ([n, of]: readonly string[]): Meaning => ({
  type: 'value',
  said: { says: 'number', n: Number(n), isSpelled: false, of: Number(of) },
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
  if (isWholeListPaired(page, mark)) return true;
  if (mark === ':') return !looksLikeTime(digits, value);
  return (
    mark === '-' && page.tokens[at]?.startsLine === true && !looksLikeRange(Number(digits), Number(value))
  );
}

const looksLikeTime = (hours: string, minutes: string): boolean =>
  minutes.length === 2 && Number(hours) <= 24 && Number(minutes) < 60;

/** «2-3 kişi»: about two or three. */
const looksLikeRange = (low: number, high: number): boolean => high > low && high <= 2 * low + 1;

/**
 * `1:25 2:evet 3:hayır 4:2`: where the whole text is in pairs with one mark, in ascending order, `1:25` is no time.
 */
function isWholeListPaired(page: Page, mark: string): boolean {
  const names: number[] = [];
  for (let at = 0; at < page.tokens.length; at++) {
    const token = page.tokens[at];
    if (token?.kind === 'compound') {
      const { parts, marks } = compoundOf(token.text);
      if (parts.length !== 2 || !marks.has(mark)) return false;
      names.push(Number(parts[0]));
    } else if (token?.kind === 'number') {
      if (page.tokens[at + 1]?.text !== mark) return false;
      names.push(Number(token.text));
      at = behindValue(page, at + 2);
    } else if (!isIdle(page, at)) return false;
  }
  return names.length > 1 && names.every((name, i) => isListed(page, name) && name > (names[i - 1] ?? 0));
}

const isListed = (page: Page, name: number): boolean => page.tasksWith(name).length === 1;

/** The place of the last token of the value that stands here. */
const behindValue = (page: Page, at: number): number =>
  page.tokens[at]?.kind === 'number' || page.yesNo(at) !== undefined ? at : at - 1;

function isIdle(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (token?.kind === 'word')
    return page.lexicon.fillers.has(page.word(at)) || page.lexicon.units.has(page.word(at));
  return token !== undefined && /^[\s,;.\n!]$/u.test(token.text);
}
