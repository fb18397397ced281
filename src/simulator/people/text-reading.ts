import type { Language } from '../../language.ts';
import { withoutMarks } from './typing.ts';

/** A task as somebody with a plain phone knows it. */
export interface KnownTask {
  readonly code: string;
  readonly kind: 'count' | 'done';
  readonly target: number | undefined;
  /** As texts call it. */
  readonly title: string;
}

/** A task on a list that came by text, with the number that stands before it. */
export interface ListedTask extends KnownTask {
  readonly label: string;
}

/** That an answer is rejected begins with its task, as a line of a list does. */
const rejection = /kabul edilmedi|was not accepted|پذیرفته نشد/;

/** The tasks that a text lists, in its order. */
export const readTasks = (text: string, known: readonly KnownTask[]): ListedTask[] =>
  text.split('\n').flatMap((line) => {
    if (rejection.test(line)) return [];
    const [label = '', ...rest] = inPlainDigits(line).split(' ');
    const words = plain(rest.join(' '));
    const task = known.find(({ title }) => words.startsWith(plain(title)));
    return task ? [{ ...task, label }] : [];
  });

const promptWords: Readonly<Record<Language, RegExp>> = {
  tr: /kalanlar|plan/i,
  fa: /مانده|برنامه/,
  en: /still open|planned/i,
};

/** Whether a text only reminds of tasks. */
export const isPrompt = (text: string, language: Language): boolean => promptWords[language].test(text);

/** How texts begin that read back what is kept; others name tasks only as an example. */
const kept = /^(kaydettik|ثبت شد|saved)/i;
const yes = /^(evet|yes|بله)/i;
const no = /^(hay[ıi]r|no|نه)/i;

/** What a text says is kept for the task with that number: a total, 1 for yes, 0 for no; undefined if it says nothing. */
export function readKept(text: string, label: string): number | undefined {
  if (!kept.test(text)) return undefined;
  // A bare number is a task's only before its colon; else it may be a total.
  const name = /^\d+$/.test(label) ? `${label}:` : label;
  const said = new RegExp(`(?:^|[\\s,،:])${name} ([^,،\\n]+)`).exec(inPlainDigits(text))?.[1] ?? '';
  const total = /^(\d+)(?:\/| از )/.exec(said)?.[1];
  if (total !== undefined) return Number(total);
  if (yes.test(said)) return 1;
  return no.test(said) ? 0 : undefined;
}

/** Turkish comes without its marks. */
const plain = (text: string): string => withoutMarks(inPlainDigits(text));

const persianZero = 0x6f0;

const inPlainDigits = (text: string): string =>
  text.replaceAll(/[۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? persianZero) - persianZero));
