import type { Language } from '../../language.ts';
import type { AskedTask } from './asked-task.ts';
import { foldText } from './fold.ts';
import { lexiconOf } from './lexicon.ts';
import { spelledNumber } from './number-words.ts';
import { readYesNo } from './yes-no.ts';

/** What a word has to do with the titles of the tasks. */
export interface Titled {
  /** The tasks with a word like this in their title, inflected or not. */
  readonly tasks: readonly AskedTask[];
  /** `to` is «esnafa», `at` «kapıda», `with` «gönüllülerle». Undefined for any other form. */
  readonly form?: 'to' | 'at' | 'with';
  /** The titles have another word that means the same. */
  readonly isInOtherWords?: boolean;
}

export type Titles = (word: string) => Titled;

/** «yeni 25» may be a new number just as well as the task of the new volunteers. */
const tooCommon = new Set([
  'yeni',
  'ilk',
  'son',
  'new',
  'first',
  'last',
  'تازه',
  'جدید',
  'اول',
  'آخر',
  'اخر',
]);

const shortestStem = 3;

const none: Titled = { tasks: [] };

/**
 * A word that stands in the first title of some task is taken from there: that is the title that people see on their
 * channel. Only then the other titles count. Words for a home are looked for in all of them, then what means the same.
 */
export function titlesOf(tasks: readonly AskedTask[], language: Language): Titles {
  const ranks = Math.max(0, ...tasks.map(({ titles }) => titles.length));
  const byRank = Array.from({ length: ranks }, (_, rank) =>
    tasks.map((task) => ({ task, words: wordsOf(task.titles.slice(rank, rank + 1), language) })),
  );
  const all = tasks.map((task) => ({ task, words: wordsOf(task.titles, language) }));
  const homes = all.map((entry) => inOtherWords(entry, language));
  return (word) => {
    const isHome = isSameHome(word, language);
    if (word.length < shortestStem && !isHome) return none;
    if (!isHome) return byRank.map((entries) => titledIn(entries, word, language)).find(isTitled) ?? none;
    const titled = titledIn(all, word, language);
    return isTitled(titled) ? titled : { ...titledIn(homes, word, language), isInOtherWords: true };
  };
}

const isTitled = ({ tasks }: Titled): boolean => tasks.length > 0;

const isSameHome = (word: string, language: Language): boolean =>
  [...lexiconOf(language).homes].some((home) => formOf(word, home, language) !== undefined);

/** All words for a home, if the title has one of them. */
const inOtherWords = ({ task, words }: Entry, language: Language): Entry => ({
  task,
  words: words.some((word) => isSameHome(word, language)) ? [...lexiconOf(language).homes] : [],
});

interface Entry {
  readonly task: AskedTask;
  readonly words: readonly string[];
}

function titledIn(entries: readonly Entry[], word: string, language: Language): Titled {
  const found = entries.flatMap(({ task, words }) => {
    // «pazara» may be the bazaar or a day.
    const alike = words.filter((title) => title === word || !lexiconOf(language).whens.has(title));
    const form = alike.map((title) => formOf(word, title, language)).find((each) => each !== undefined);
    return form === undefined ? [] : [{ task, form }];
  });
  const [form] = found.map((each) => each.form);
  const tasks = found.map(({ task }) => task);
  return form === undefined || form === 'plain' ? { tasks } : { tasks, form };
}

function wordsOf(titles: readonly string[], language: Language): string[] {
  const words = titles
    .flatMap((title) => [title, title.replace(/\u200c/g, ' ')])
    .flatMap((each) => foldText(each).match(/\p{L}+(?:'\p{L}+)*/gu) ?? [])
    .map((word) => word.replace(/'.*$/u, ''))
    .filter((word) => word.length >= shortestStem || lexiconOf(language).homes.has(word))
    .filter((word) => isTelling(word, language));
  return [...new Set(words)];
}

function isTelling(word: string, language: Language): boolean {
  const lexicon = lexiconOf(language);
  const sets = [lexicon.fillers, lexicon.doubts, lexicon.questions, lexicon.months];
  if (tooCommon.has(word) || sets.some((set) => set.has(word))) return false;
  return readYesNo(word, language) === undefined && spelledNumber([word], language) === undefined;
}

/** In which form a typed word is one of a title; undefined where it is another word. */
function formOf(typed: string, title: string, language: Language): 'plain' | Titled['form'] {
  if (typed === title) return 'plain';
  if (language === 'en') return englishStem(typed) === englishStem(title) ? 'plain' : undefined;
  if (language === 'fa')
    return persianStems(title).some((stem) => hasEnding(typed, stem, persianEndings)) ? 'plain' : undefined;
  const stem = turkishStems(title).find((each) => hasEnding(typed, each, turkishEndings));
  if (stem === undefined) return undefined;
  const ending = typed.slice(stem.length);
  if (/y?l[ae]$/u.test(ending)) return 'with';
  if (/[dt][ae]$/u.test(ending)) return 'at';
  return /(?:d|t)[ae](?:n|ki)?$|^(?:l[ae]r)?(?:[iu]m[iu]z|s?[iu]n)?[yn]?[ae]$/u.test(ending) ? 'to' : 'plain';
}

const hasEnding = (typed: string, stem: string, endings: RegExp): boolean =>
  typed.startsWith(stem) && endings.test(typed.slice(stem.length));

/** Number, possession, case, in this order: «standlarımızdaki», never «pazartesi» for «pazar». */
const turkishEndings =
  /^(?:l[ae]r)?(?:[iu]m[iu]z|[iu]n[iu]z|m[iu]z|n[iu]z|s[iu]|[iu]m|[iu]n|[iu]|m|n)?(?:[yns]?[iuae]|n?[dt][ae](?:n|ki)?|n?[iu]n|y?l[ae])?$/u;

const persianEndings = /^(?:ها|های|هایی|هایم|هامون|ان|ات|ی|ای|م|مان|مون|رو|و)?$/u;

const soft: Readonly<Record<string, string>> = { k: 'g', p: 'b', t: 'd', g: 'k', b: 'p', d: 't' };

/** «ziyareti» → ziyaret, «kitabı» → kitab, kitap, «parkın» → park, «kaydı» → kayd, kayıt. */
function turkishStems(title: string): string[] {
  const bare = [/(?:l[ae]r)?(?:s[iu]|[iu])$/u, /n?[iu]n$/u, /y?[ae]$/u]
    .map((ending) => title.replace(ending, ''))
    .filter((stem) => stem !== title && stem.length >= 4);
  const stems = [title, ...bare];
  const changed = stems.flatMap((stem) => (stem.length < 4 ? [] : changedEnds(stem)));
  return [...stems, ...changed];
}

function changedEnds(stem: string): string[] {
  const other = soft[stem.at(-1) ?? ''];
  if (other === undefined) return [];
  const changed = stem.slice(0, -1) + other;
  const parted = /[^aeiou][^aeiou]$/u.test(changed)
    ? ['i', 'u'].map((vowel) => changed.slice(0, -1) + vowel + other)
    : [];
  return [changed, ...parted];
}

function persianStems(title: string): string[] {
  const stem = title.replace(/(?:هایی|های|ها|ان|ات|ی)$/u, '');
  return stem.length >= shortestStem ? [title, stem] : [title];
}

const englishStem = (word: string): string => {
  const stem = word.replace(/ies$/u, 'y').replace(/(?:ing|ed|s)$/u, '');
  return stem.length >= shortestStem ? stem : word;
};
