import { type AskedTask, digitsOf } from './asked-task.ts';
import { readCompound } from './compound-rules.ts';
import { type Meaning, numberSaid, odd } from './items.ts';
import { isOddSign } from './mark-rules.ts';
import { behindName } from './name-rules.ts';
import { isDialled, isOddNumber, phoneLength } from './odd-numbers.ts';
import type { Page } from './page.ts';
import { readRange } from './range-rules.ts';
import { startsValue } from './starts-value.ts';
import type { Step } from './step.ts';

const doubt: Meaning = { type: 'doubt' };
/** For us a word like any other: people sign with it, or tell us that it has changed. */
const phoneNumber: Meaning = { type: 'word' };

/** Digits: a name, a value, more on top, or odd. */
export function readNumber(page: Page, at: number): Step | undefined {
  const token = page.tokens[at];
  if (token?.text === '+') return readPlus(page, at);
  if (token?.text === '-') return readMinus(page, at);
  if (token?.kind !== 'number' && token?.kind !== 'compound') return undefined;
  const phone = phoneLength(page, at);
  if (phone > 0) return { parts: [isDialled(token.text) ? phoneNumber : odd], next: at + phone };
  if (token.kind === 'compound') return readCompound(page, at);
  if (hasLetterForZero(page, at)) return { parts: [odd], next: at + 2 };
  return (
    readRange(page, at) ??
    readNumberedName(page, at) ??
    readOutOf(page, at) ??
    readFraction(page, at) ??
    readPlain(page, at)
  );
}

/** «2O» for «20». */
const hasLetterForZero = (page: Page, at: number): boolean =>
  page.tokens[at + 1]?.isGlued === true && /^o+$/.test(page.word(at + 1));

function readPlus(page: Page, at: number): Step {
  const number = page.tokens[at + 1];
  if (number?.kind !== 'number') return { parts: [doubt], next: at + 1 };
  const phone = phoneLength(page, at + 1);
  if (phone > 0) return { parts: [phoneNumber], next: at + 1 + phone };
  if (isSum(page, at) || isOddNumber(page, at + 1)) return { parts: [doubt], next: at + 2 };
  return { parts: [{ type: 'value', said: { says: 'more', n: Number(number.text) } }], next: at + 2 };
}

/** The plus of «25+5», but not of «B1+5». */
const isSum = (page: Page, at: number): boolean =>
  page.tokens[at]?.isGlued === true && page.tokens[at - 1]?.kind === 'number' && !isNameDigits(page, at - 1);

/** The digits of `B1`. */
export const isNameDigits = (page: Page, at: number): boolean =>
  page.tokens[at]?.isGlued === true && page.tokens[at - 1]?.kind === 'word';

/** «-5» with a space before it may be five fewer. */
function readMinus(page: Page, at: number): Step | undefined {
  const [minus, number] = [page.tokens[at], page.tokens[at + 1]];
  const isNegative = number?.kind === 'number' && number.isGlued && minus?.isGlued === false;
  return isNegative ? { parts: [doubt], next: at + 2 } : undefined;
}

/** `3:` `3=` `3)` `3.`, at the start of a line also `3-`; and `3E`, which is name and value in one. */
function readNumberedName(page: Page, at: number): Step | undefined {
  const token = page.tokens[at];
  const tasks = page.tasksWith(Number(token?.text));
  const name: Meaning = { type: 'name', tasks, label: token?.text ?? '', strength: 'hard' };
  const next = page.tokens[at + 1];
  if (next?.kind === 'word' && next.isGlued && page.yesNo(at + 1) !== undefined) {
    if (page.yesNo(at + 1)?.as === 'ack' || tasks.some(({ kind }) => kind === 'text'))
      return { parts: [odd], next: at + 2 };
    return isAboveAll(page, Number(token?.text)) ? readPlain(page, at) : behindName(page, at + 1, name);
  }
  if (next?.kind === 'ending') return readEnding(page, at, tasks, name);
  if (isOrdinal(page, at)) {
    const isTask = tasks.length > 0 && page.lexicon.taskWords.has(page.word(at + 2));
    return isTask ? behindName(page, at + 3, name) : { parts: [odd], next: at + 2 };
  }
  return isNameMark(page, at, tasks) ? { parts: [name], next: at + 2 } : undefined;
}

/** In «25E H 2» a space is missing: there is no task 25. */
const isAboveAll = (page: Page, n: number): boolean =>
  n >= 10 && page.tasks.every((task) => digitsOf(task) < n);

/** «1. görev», «2. gün». */
function isOrdinal(page: Page, at: number): boolean {
  if (page.tokens[at + 1]?.text !== '.') return false;
  const { taskWords, units, afterOddNumber } = page.lexicon;
  const word = page.word(at + 2);
  const titled = page.titles(word).tasks;
  const named = page.tasksWith(Number(page.tokens[at]?.text));
  // «4. kapı» is the fourth door, where the fourth task has no doors.
  if (titled.length > 0) return !titled.some((task) => named.includes(task));
  return [taskWords, units, afterOddNumber].some((set) => set.has(word));
}

function isNameMark(page: Page, at: number, tasks: readonly AskedTask[]): boolean {
  const [before, token, mark, behind] = [at - 1, at, at + 1, at + 2].map((i) => page.tokens[i]);
  if (token === undefined || mark === undefined || behind === undefined || behind.text === '\n') return false;
  if (isNamedBehind(page, at + 2)) return false;
  if (mark.text === ':' || mark.text === '=') return tasks.length > 0 || startsValue(page, at + 2);
  if (mark.text === ')')
    return before?.text === '(' ? tasks.length > 0 && token.startsLine : tasks.length > 0;
  const isFollowed =
    startsValue(page, at + 2) || page.titles(page.word(at + 2)).tasks.some((t) => tasks.includes(t));
  const isSentence = token.startsLine && tasks.some(({ kind }) => kind === 'text');
  if (mark.text === '.') return tasks.length > 0 && (isFollowed || isSentence);
  const isFirst = token.startsLine || ['.', '!', ':'].includes(before?.text ?? '');
  const isDash = mark.text === '-' && (isFirst || page.isPairedBy('-'));
  return isDash && tasks.length > 0 && (isFollowed || isSentence);
}

/** «25 = B1»: the name comes behind. */
const isNamedBehind = (page: Page, at: number): boolean =>
  page.tokens[at + 1]?.isGlued === true &&
  page.tasksNamed(page.word(at), Number(page.tokens[at + 1]?.text)).length > 0;

/** «3'e evet» names; «30'a çıktı» and «3'te» are no answers. */
function readEnding(page: Page, at: number, tasks: readonly AskedTask[], name: Meaning): Step {
  const isDative = /^'y?[aeiu]$/u.test(page.tokens[at + 1]?.text ?? '');
  const isNamed = tasks.length > 0 && isDative && page.yesNo(at + 2) !== undefined;
  return { parts: [isNamed ? name : odd], next: at + 2 };
}

/** «از ۴۰ تا ۱۵ تا»: fifteen of forty; «از ۵ تا ۱۰» is a range. */
export function readOfWhich(page: Page, at: number): Step | undefined {
  if (page.language !== 'fa' || page.word(at) !== 'از' || page.tokens[at + 1]?.kind !== 'number')
    return undefined;
  const second = page.word(at + 2) === 'تا' ? at + 3 : at + 2;
  if (page.tokens[second]?.kind !== 'number') return undefined;
  const [of, n] = [at + 1, second].map((place) => Number(page.tokens[place]?.text));
  if (of === undefined || n === undefined || of <= n) return { parts: [odd], next: second + 1 };
  return { parts: [{ type: 'value', said: { ...numberSaid(n), of } }], next: second + 1 };
}

/** «5 üzerinden 4». */
function readOutOf(page: Page, at: number): Step | undefined {
  const [of, n] = [page.tokens[at], page.tokens[at + 2]];
  if (page.language !== 'tr' || page.word(at + 1) !== 'uzerinden' || n?.kind !== 'number') return undefined;
  const said = { ...numberSaid(Number(n.text)), of: Number(of?.text) };
  return { parts: [{ type: 'value', said }], next: at + 3 };
}

/** «25 از 40», «25 of 40», «25 out of 40». */
function readFraction(page: Page, at: number): Step | undefined {
  const length = ofLength(page, at + 1);
  const [whole, target] = [page.tokens[at], page.tokens[at + 1 + length]];
  if (
    length === 0 ||
    target?.kind !== 'number' ||
    isOddNumber(page, at) ||
    isOddNumber(page, at + 1 + length)
  ) {
    return undefined;
  }
  const said = { ...numberSaid(Number(whole?.text)), of: Number(target.text) };
  return { parts: [{ type: 'value', said }], next: at + 2 + length };
}

function ofLength(page: Page, at: number): number {
  if (page.language === 'fa') return page.word(at) === 'از' ? 1 : 0;
  if (page.language !== 'en') return 0;
  if (page.word(at) === 'of') return 1;
  return page.word(at) === 'out' && page.word(at + 1) === 'of' ? 2 : 0;
}

/** «12 nolu sokak», «number 12»: where no task has it, it is the number of something else. */
const isNumberOfSomething = (page: Page, at: number): boolean =>
  [at - 1, at + 1].some((near) => page.lexicon.numbering.has(page.word(near)));

/** «3/A» is a class or a door; «25/E/H/2» is a list. */
const isClass = (page: Page, at: number): boolean => {
  const [slash, letter] = [page.tokens[at + 1], page.tokens[at + 2]];
  const isLetter = letter?.kind === 'word' && letter.isGlued && letter.text.length === 1;
  return slash?.text === '/' && slash.isGlued && isLetter && page.yesNo(at + 2) === undefined;
};

function readPlain(page: Page, at: number): Step {
  const n = Number(page.tokens[at]?.text);
  const isOdd =
    isOddNumber(page, at) ||
    isNumberOfSomething(page, at) ||
    isClass(page, at) ||
    isOddSign(page.tokens[at + 1]?.text) ||
    isOddSign(page.tokens[at - 1]?.text);
  return { parts: [isOdd ? odd : { type: 'value', said: saidOf(page, at, at + 1, n) }], next: at + 1 };
}

/** A number, or that many more: «5 daha», «5 kişi daha», «another 5». `behind` is the place behind the number. */
export function saidOf(page: Page, at: number, behind: number, n: number, isSpelled = false) {
  const { more, moreBefore } = page.lexicon;
  const isMore = more.has(page.word(pastUnits(page, behind))) || moreBefore.has(page.word(at - 1));
  return isMore ? ({ says: 'more', n } as const) : ({ says: 'number', n, isSpelled } as const);
}

function pastUnits(page: Page, at: number): number {
  const word = page.word(at);
  const { units, counters } = page.lexicon;
  return units.has(word) || counters.has(word) ? pastUnits(page, at + 1) : at;
}
