import type { Language } from '../../language.ts';
import type { Random } from '../random.ts';
import type { ListedTask } from './text-reading.ts';
import { inFigures, writeCount, writeDone, writePlainly } from './typing.ts';

/** What somebody means to report about a task. */
export interface Meant {
  readonly task: ListedTask;
  /** A total, 1 for yes, 0 for no. */
  readonly value: number;
}

/** How somebody puts a report into a text. */
export type Manner = 'in order' | 'in digits' | 'with numbers' | 'in own words';

/** A report in one text. */
export function writeReport(
  random: Random,
  meant: readonly Meant[],
  { manner, language }: { manner: Manner; language: Language },
): string {
  const plain = meant.map(({ task, value }) => writePlainly(task.kind, value, language));
  switch (manner) {
    case 'in order':
      return plain.join(random.pick([' ', ' ', ', ', '\n']));
    case 'in digits':
      return meant.map(({ value }) => inFigures(value, language)).join(' ');
    case 'with numbers':
      return writeNamed(meant, language);
    case 'in own words':
      return meant
        .map((each) => `${labelOf(each, language)}: ${inOwnWords(random, each, language)}`)
        .join('\n');
  }
}

/** With the number of each task before its answer: nobody can misunderstand it. */
export const writeNamed = (meant: readonly Meant[], language: Language): string =>
  meant
    .map((each) => `${labelOf(each, language)}: ${writePlainly(each.task.kind, each.value, language)}`)
    .join('\n');

const inOwnWords = (random: Random, { task, value }: Meant, language: Language): string =>
  task.kind === 'done'
    ? writeDone(random, value === 1, language)
    : writeCount(random, { total: value, before: undefined, language });

/** Letters stay as they are; a bare number comes in the digits of the language. */
const labelOf = ({ task: { label } }: Meant, language: Language): string =>
  /^\d+$/.test(label) ? inFigures(Number(label), language) : label;

export const stopWords: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  tr: ['DUR', 'iptal', 'Artık mesaj atmayın'],
  fa: ['لغو', 'لغو۱۱', 'توقف'],
  en: ['STOP', 'stop.', 'please stop texting me'],
};

export const startWords: Readonly<Record<Language, string>> = { tr: 'BASLA', fa: 'شروع', en: 'START' };
