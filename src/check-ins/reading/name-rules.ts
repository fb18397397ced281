import { cycleLetters } from '../../cycles/cycle-letter.ts';
import { type AskedTask, letterOf } from './asked-task.ts';
import { type Meaning, odd } from './items.ts';
import type { Page } from './page.ts';
import { isTaskRange } from './range-rules.ts';
import { startsValue } from './starts-value.ts';
import type { Step } from './step.ts';

/** As they stand in a folded text. */
const letters = new Set(cycleLetters.toLowerCase());

/** Case endings that people write behind `B3`, with and without an apostrophe. */
const endings = new Set(
  'e a i u ye ya yi yu te ta de da den dan ten tan nin nun in un im um s deki teki daki taki'.split(' '),
);

const linkMarks = new Set([':', '=', ')', '.', '-', '>', '→', '/']);

const hard = (tasks: readonly AskedTask[], label: string): Meaning => ({
  type: 'name',
  tasks,
  label: label.toUpperCase(),
  strength: 'hard',
});

/** `B3`, «B 3», `#3`, «görev 3», with its ending and the mark behind it. */
export function readName(page: Page, at: number): Step | undefined {
  return byLetter(page, at) ?? bySpacedLetter(page, at) ?? byTaskWord(page, at);
}

function byLetter(page: Page, at: number): Step | undefined {
  const [letter, number] = [page.tokens[at], page.tokens[at + 1]];
  if (letter?.kind !== 'word' || !letters.has(letter.text)) return undefined;
  if (letter.isGlued && page.tokens[at - 1]?.kind !== 'mark') return undefined;
  if (!number?.isGlued || (number.kind !== 'number' && number.kind !== 'compound')) return undefined;
  const [digits = ''] = number.text.split(/\D/u);
  const name = hard(page.tasksNamed(letter.text, Number(digits)), letter.text + digits);
  if (number.kind === 'number') return behindName(page, at + 2, name);
  const [mark, value] = [number.text.charAt(digits.length), number.text.slice(digits.length + 1)];
  const isRange = mark === '-' && isTaskRange(page, digits, value);
  return { parts: [name, ...(isRange ? [odd] : gluedValue(value))], next: at + 2 };
}

/** The `25` of `B1:25`, the `25/40` of `B1:25/40`. */
function gluedValue(text: string): Meaning[] {
  const match = /^(?<n>\d{1,5})(?:\/(?<of>\d{1,5}))?$/u.exec(text);
  if (match?.groups === undefined || /^0\d/u.test(text)) return [odd];
  const { n, of } = match.groups;
  const said = { says: 'number', n: Number(n), isSpelled: false } as const;
  return [{ type: 'value', said: of === undefined ? said : { ...said, of: Number(of) } }];
}

function bySpacedLetter(page: Page, at: number): Step | undefined {
  const [letter, number] = [page.tokens[at], page.tokens[at + 1]];
  if (letter?.kind !== 'word' || number?.kind !== 'number') return undefined;
  if (letter.text === 'a' && page.language === 'en') return undefined;
  if (!page.tasks.some((task) => letterOf(task) === letter.text)) return undefined;
  const tasks = page.tasksNamed(letter.text, Number(number.text));
  return tasks.length === 0 ? undefined : behindName(page, at + 2, hard(tasks, letter.text + number.text));
}

/** «görev 3», «3 nolu», `#3`. */
function byTaskWord(page: Page, at: number): Step | undefined {
  const [first, second] = [page.tokens[at], page.tokens[at + 1]];
  const isBefore = first?.text === '#' || isTaskWord(page, at);
  if (isBefore && second?.kind === 'number') {
    const tasks = page.tasksWith(Number(second.text));
    return tasks.length === 0 ? undefined : behindName(page, at + 2, hard(tasks, second.text));
  }
  if (first?.kind !== 'number' || !isTaskWord(page, at + 1)) return undefined;
  const tasks = page.tasksWith(Number(first.text));
  return tasks.length === 0 ? undefined : behindName(page, at + 2, hard(tasks, first.text));
}

const isTaskWord = (page: Page, at: number): boolean =>
  page.tokens[at]?.kind === 'word' && page.lexicon.taskWords.has(page.word(at));

/** Skips the ending and one mark. «B3e 25» could be an ending or a yes: that is asked. */
export function behindName(page: Page, at: number, name: Meaning): Step {
  const token = page.tokens[at];
  if (token?.kind === 'ending') return { parts: [name], next: behindMark(page, at + 1) };
  if (token?.kind !== 'word' || !token.isGlued || !endings.has(token.text)) {
    return { parts: [name], next: behindMark(page, at) };
  }
  if (page.yesNo(at) === undefined) return { parts: [name], next: behindMark(page, at + 1) };
  if (page.yesNo(at)?.says === 'yes' && page.yesNo(at + 1)?.says === 'yes')
    return { parts: [name], next: at + 1 };
  const isEnding = startsValue(page, at + 1);
  return { parts: isEnding ? [name, { type: 'doubt' }] : [name], next: isEnding ? at + 1 : at };
}

function behindMark(page: Page, at: number): number {
  const [mark, next] = [page.tokens[at], page.tokens[at + 1]];
  if (mark === undefined || !linkMarks.has(mark.text) || next === undefined || next.text === '\n') return at;
  if (mark.text === '.' && !startsValue(page, at + 1)) return at;
  const isSign = ['-', '>'].includes(mark.text) && !mark.isGlued && next.isGlued && next.kind === 'number';
  return isSign ? at : at + 1;
}
