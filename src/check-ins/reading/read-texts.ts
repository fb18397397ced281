import type { Language } from '../../language.ts';
import type { Folded } from './fold.ts';
import { isPutOff } from './is-put-off.ts';
import { type Item, isName, isValue, type NameItem } from './items.ts';
import type { TaskAnswer } from './outcome.ts';

type TextAnswer = TaskAnswer & { readonly value: { readonly kind: 'text'; readonly text: string } };

export interface Texts {
  readonly answers: readonly TaskAnswer[];
  /** The names of text tasks with nothing behind them, or nothing that answers. */
  readonly empty: readonly NameItem[];
  /** The items outside the sentences. */
  readonly items: readonly Item[];
}

/** Takes out what is said about text tasks: from the name to the next name, in its own spelling. */
export function readTexts(items: readonly Item[], folded: Folded, language: Language): Texts {
  const answers: TextAnswer[] = [];
  const empty: NameItem[] = [];
  const others: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    const [task] = isName(item) && item.strength === 'hard' && item.tasks.length === 1 ? item.tasks : [];
    if (task?.kind !== 'text' || !isName(item)) {
      others.push(item);
      continue;
    }
    const end = items.findIndex((_, at) => at > i && startsAnother(items, at, item, folded));
    const text = sentenceIn(folded, item.to, end < 0 ? folded.text.length : (items[end]?.from ?? 0));
    if (isPutOff(text, language)) empty.push(item);
    else answers.push({ taskId: task.id, value: { kind: 'text', text }, isCorrection: false, isNamed: true });
    i = (end < 0 ? items.length : end) - 1;
  }
  return { answers: joined(answers), empty, items: others };
}

/** What is said about one task in two places is one sentence. */
const joined = (answers: readonly TextAnswer[]): TextAnswer[] =>
  [...Map.groupBy(answers, ({ taskId }) => taskId).values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            value: { ...first.value, text: [first, ...more].map(({ value }) => value.text).join(' ') },
          },
        ],
  );

/**
 * In a sentence only `B4` with something behind it is a name, the number of the next task in a list that is numbered so
 * (`4) çöp 5) 3`), or a number at the start of a line: «3. gün» is a day, «the B4 bus» a bus.
 */
function startsAnother(items: readonly Item[], at: number, current: NameItem, { text }: Folded): boolean {
  const item = items[at];
  if (item === undefined || !isName(item) || item.strength === 'soft') return false;
  if (item.from === 0 || /\n\s*$/u.test(text.slice(0, item.from))) return true;
  if (!/^[A-Z]/u.test(item.label)) return Number(item.label) === Number(current.label) + 1;
  const next = items[at + 1];
  return next === undefined || isValue(next) || isName(next) || /[:=)]\s*$/u.test(text.slice(0, next.from));
}

const sentenceIn = (folded: Folded, from: number, to: number): string =>
  folded
    .original(from, to)
    .replace(/^[\s\p{Cf}:=)\].,;–—>-]+/u, '')
    .replace(/[\s,،;؛\p{Cf}]+$/u, '');
