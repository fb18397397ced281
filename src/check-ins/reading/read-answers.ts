import type { Language } from '../../language.ts';
import { type AskedTask, canBeListed, isAnswered } from './asked-task.ts';
import { countsAnother } from './beside-value.ts';
import { type Folded, fold } from './fold.ts';
import { type Item, isName, isValue, isYesOrNo, type NameItem } from './items.ts';
import { layOutPage } from './lay-out-page.ts';
import {
  type AskBack,
  askBack,
  type NotAnswers,
  notAnswers,
  type Reading,
  type Taken,
  type TaskAnswer,
} from './outcome.ts';
import { surelyList } from './plain-row.ts';
import { readBare } from './read-bare.ts';
import { readItems } from './read-items.ts';
import { readNamed } from './read-named.ts';
import { readTexts } from './read-texts.ts';
import { readValue } from './read-value.ts';
import { tidyNames } from './tidy-names.ts';
import { tokensOf } from './tokens.ts';

export interface Asked {
  /** In the order in which the person saw them. */
  readonly tasks: readonly AskedTask[];
  readonly language: Language;
  /** The examples that the bot gave for whole lists: such a very text is asked back. */
  readonly examplesSent?: readonly string[];
  /** The task that the bot has just asked about by itself. */
  readonly openTaskId?: string | undefined;
}

/**
 * Reads a whole text against a person's tasks. What a careful human would understand is read; what they would ask is
 * `ask-back`. A total lower than the stored one is for the dialogue to ask about.
 */
export function readAnswers(text: string, asked: Asked): Reading {
  const folded = fold(text);
  const items = itemsIn(folded, asked);
  const open = asked.tasks.find(({ id }) => id === asked.openTaskId);
  if (isExample(items, folded, asked)) return askBack('example', asked.tasks.filter(canBeListed));
  if (items.some((item) => isName(item) && item.strength === 'hard'))
    return readWithNames(items, folded, asked);
  if (open !== undefined) return readOpen(text, open, items, folded, asked);
  return readWithoutNumbers(items, folded, asked.tasks);
}

const itemsIn = (folded: Folded, { tasks, language }: Asked): Item[] =>
  tidyNames(readItems(layOutPage(tokensOf(folded), tasks, language)));

/** The same values in the same words, and nothing else but small words. */
function isExample(items: readonly Item[], folded: Folded, asked: Asked): boolean {
  if (items.some(isName)) return false;
  const given = spelledValues(items, folded);
  return (asked.examplesSent ?? []).map(fold).some((example) => {
    return given !== '' && given === spelledValues(itemsIn(example, asked), example);
  });
}

const spelledValues = (items: readonly Item[], { text }: Folded): string =>
  items
    .filter(isValue)
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');

function readWithNames(items: readonly Item[], folded: Folded, { tasks, language }: Asked): Reading {
  const texts = readTexts(items, folded, language);
  const [empty] = texts.empty;
  const read = texts.items.some(isName) ? readNamed(texts.items) : readBare(texts.items, tasks);
  if (read.type === 'ask-back') {
    if (isQuestion(items) && read.partial.length + texts.answers.length === 0) return notAnswers;
    return { ...read, partial: [...read.partial, ...texts.answers] };
  }
  const answers = read.type === 'answers' ? [...read.answers, ...texts.answers] : texts.answers;
  if (empty !== undefined) return askBack('too-few', empty.tasks, { partial: answers });
  return finished(answers, texts.items, folded);
}

/** «B2 nedir?» */
const isQuestion = (items: readonly Item[]): boolean =>
  !items.some(isValue) && items.some(({ type }) => type === 'question');

function finished(answers: readonly TaskAnswer[], items: readonly Item[], folded: Folded): Reading {
  return { type: 'answers', answers, rest: unusedWords(items, folded) };
}

const unused: ReadonlySet<Item['type']> = new Set(['word', 'when', 'doubt', 'question', 'odd']);

const unusedWords = (items: readonly Item[], folded: Folded): string =>
  items
    .filter(({ type }) => unused.has(type))
    .map(({ from, to }) => folded.original(from, to).trim())
    .join(' ');

/** The bot has asked about one task: the text is its answer, unless it clearly speaks of the list or of another task. */
function readOpen(
  text: string,
  open: AskedTask,
  items: readonly Item[],
  folded: Folded,
  { tasks, language }: Asked,
): Reading {
  const others = items.filter(
    (item): item is NameItem => isName(item) && !item.isInOtherWords && !item.tasks.includes(open),
  );
  const isOther = others.length > 0 && (open.kind !== 'text' || items.some(isValue));
  if (isOther && !isAboutOthers(others, open, items)) return askBack('ambiguous', [open]);
  const isList = open.kind === 'text' && isOnlyValues(items) && !isNothing(items);
  if (isOther || isList) return readWithoutNumbers(items, folded, tasks);
  if (items.some((item) => isValue(item) && countsAnother(item, open, items)))
    return askBack('ambiguous', [open]);
  const reading = readValue(text, { task: open, language });
  if (reading.type === 'value') {
    const { value, isCorrection } = reading;
    const besides = open.kind === 'text' ? [] : items;
    return finished([{ taskId: open.id, value, isCorrection, isNamed: false }], besides, folded);
  }
  if (reading.reason === 'number-or-no') return askBack('number-or-no', [open]);
  const values = items.filter(isValue).length;
  if (reading.reason === 'correction') return readWithoutNumbers(items, folded, tasks);
  if (values > 1) return readListAt(open, items, folded, tasks);
  const isPutOff = open.kind === 'text' && reading.reason === 'ambiguous';
  if (values === 0) return isPutOff || isVague(items) ? askBack('ambiguous', [open]) : notAnswers;
  return askBack(reading.reason === 'does-not-fit' ? 'does-not-fit' : 'ambiguous', [open]);
}

/**
 * «2 gönüllü», «stand yes»: to another question a number or a plain word behind its name. «No, I was at the stand» and
 * «gönüllü bulamadım» may say why not, and «60 kapıya» to whom.
 */
function isAboutOthers(others: readonly NameItem[], open: AskedTask, items: readonly Item[]): boolean {
  const values = items.filter(isValue);
  if (values.length === 0 || items.some((item) => isName(item) && item.tasks.includes(open))) return true;
  if (values.some((value) => !isYesOrNo(value))) return others.every(({ form }) => form !== 'to');
  const [first] = values;
  const isPlain = values.every(({ said }) => 'as' in said && said.as === 'word' && said.says !== 'none');
  return isPlain && first !== undefined && others.some((name) => name.from < first.from);
}

/** To a single question a list is an answer only if it is whole, and long enough not to be one answer with more behind it. */
function readListAt(
  open: AskedTask,
  items: readonly Item[],
  folded: Folded,
  tasks: readonly AskedTask[],
): Reading {
  const reading = readWithoutNumbers(items, folded, tasks);
  const listed = tasks.filter(canBeListed);
  const whole = Math.min(listed.length, listed.filter((task) => !isAnswered(task)).length || listed.length);
  const isPart = reading.type === 'answers' && reading.answers.length < Math.max(whole, surelyList);
  return isPart ? askBack('ambiguous', [open]) : reading;
}

/** «henüz değil», «20-30»: it is about the question, but no answer yet. */
const isVague = (items: readonly Item[]): boolean =>
  items.some(({ type }) => type === 'odd' || type === 'doubt') &&
  !items.some(({ type }) => type === 'word' || type === 'question');

/** «Yok», «nothing»: to a question that wants a sentence it is one. */
const isNothing = (items: readonly Item[]): boolean => {
  const [value, ...others] = items.filter(isValue);
  return others.length === 0 && (value?.said.says === 'none' || value?.said.says === 'no');
};

const isOnlyValues = (items: readonly Item[]): boolean =>
  items.some(isValue) && items.every(({ type }) => type === 'value' || type === 'filler');

/** Title words may name tasks; where they do not settle it, the values may still be the whole list in order. */
function readWithoutNumbers(items: readonly Item[], folded: Folded, tasks: readonly AskedTask[]): Reading {
  const bare = items.map((item): Item => (isName(item) ? asUnit(item) : item));
  if (!items.some(isName)) return conclude(readBare(items, tasks), items, folded);
  if (!items.some(isValue)) return notAnswers;
  const named = readNamed(items);
  if (named.type === 'answers') return conclude(named, items, folded);
  const listed = readBare(bare, tasks);
  const isWhole =
    listed.type === 'answers' &&
    listed.answers.length === tasks.filter(canBeListed).length &&
    standsWithTitles(listed.answers, items);
  return isWhole ? conclude(listed, items, folded) : named;
}

const asUnit = ({ from, to, sentence, segment }: Item): Item => ({
  type: 'unit',
  from,
  to,
  sentence,
  segment,
});

/** The values went in order, and each title word of a segment stands behind, or each before, the value of its task. */
function standsWithTitles(answers: readonly TaskAnswer[], items: readonly Item[]): boolean {
  const values = items.filter(isValue);
  if (values.length !== answers.length) return false;
  const segments = [...Map.groupBy(items, ({ segment }) => segment).values()];
  return segments.every((segment) => {
    const first = segment.find((item) => isValue(item) || titledTasks(item).length > 0);
    const isValueFirst = first !== undefined && isValue(first);
    return segment.every((word) => {
      const tasks = titledTasks(word);
      if (tasks.length === 0) return true;
      const value = isValueFirst
        ? values.findLastIndex(({ from }) => from < word.from)
        : values.findIndex(({ from }) => from > word.from);
      return values[value]?.segment === word.segment && tasks.includes(answers[value]?.taskId);
    });
  });
}

/** The tasks whose titles have this word. */
function titledTasks(item: Item): readonly (TaskAnswer['taskId'] | undefined)[] {
  if (isName(item)) return item.tasks.map(({ id }) => id);
  return item.type === 'unit' ? (item.of ?? []).map(({ id }) => id) : [];
}

const conclude = (read: Taken | AskBack | NotAnswers, items: readonly Item[], folded: Folded): Reading =>
  read.type === 'answers' ? finished(read.answers, items, folded) : read;
