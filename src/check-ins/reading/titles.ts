import type { Language } from '../../language.ts';
import type { AskedTask } from './asked-task.ts';
import { foldText } from './fold.ts';
import { lexiconOf } from './lexicon.ts';
import { spelledNumber } from './number-words.ts';
import { readYesNo } from './yes-no.ts';

/** Which tasks have a word like this in their title, inflected or not. */
export type Titles = (word: string) => readonly AskedTask[];

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

export function titlesOf(tasks: readonly AskedTask[], language: Language): Titles {
  const entries = tasks.map((task) => ({ task, words: [...new Set(wordsOf(task, language))] }));
  return (word) =>
    word.length < shortestStem
      ? []
      : entries
          .filter(({ words }) => words.some((title) => isSameWord(word, title, language)))
          .map(({ task }) => task);
}

function wordsOf(task: AskedTask, language: Language): string[] {
  return task.titles
    .flatMap((title) => [title, title.replace(/\u200c/g, ' ')])
    .flatMap((title) => foldText(title).match(/\p{L}+(?:'\p{L}+)*/gu) ?? [])
    .map((word) => word.replace(/'.*$/u, ''))
    .filter((word) => word.length >= shortestStem && isTelling(word, language));
}

function isTelling(word: string, language: Language): boolean {
  const lexicon = lexiconOf(language);
  const sets = [lexicon.fillers, lexicon.doubts, lexicon.questions, lexicon.whens, lexicon.months];
  if (tooCommon.has(word) || sets.some((set) => set.has(word))) return false;
  return readYesNo(word, language) === undefined && spelledNumber([word], language) === undefined;
}

function isSameWord(typed: string, title: string, language: Language): boolean {
  if (typed === title) return true;
  if (language === 'en') return englishStem(typed) === englishStem(title);
  const stems = language === 'tr' ? turkishStems(title) : persianStems(title);
  const endings = language === 'tr' ? turkishEndings : persianEndings;
  return stems.some((stem) => typed.startsWith(stem) && endings.test(typed.slice(stem.length)));
}

/** Number, possession, case, in this order: «standlarımızdaki», never «pazartesi» for «pazar». */
const turkishEndings =
  /^(?:l[ae]r)?(?:[iu]m[iu]z|[iu]n[iu]z|m[iu]z|n[iu]z|s[iu]|[iu]m|[iu]n|[iu]|m|n)?(?:[yns]?[iuae]|n?[dt][ae](?:n|ki)?|n?[iu]n|y?l[ae])?$/u;

const persianEndings = /^(?:ها|های|هایی|هایم|هامون|ان|ات|ی|ای|م|مان|مون|رو|و)?$/u;

/** «ziyareti» → ziyaret, «kitabı» → kitab, kitap. */
function turkishStems(title: string): string[] {
  const bare = title.replace(/(?:l[ae]r)?(?:s[iu]|[iu])$/u, '');
  const stem = bare.length >= 4 ? bare : title;
  const soft: Readonly<Record<string, string>> = { k: 'g', p: 'b', t: 'd', g: 'k', b: 'p', d: 't' };
  const changed = soft[stem.at(-1) ?? ''];
  const stems = [title, stem];
  return changed === undefined || stem.length < 4 ? stems : [...stems, stem.slice(0, -1) + changed];
}

function persianStems(title: string): string[] {
  const stem = title.replace(/(?:هایی|های|ها|ان|ات|ی)$/u, '');
  return stem.length >= shortestStem ? [title, stem] : [title];
}

const englishStem = (word: string): string => {
  const stem = word.replace(/ies$/u, 'y').replace(/(?:ing|ed|s)$/u, '');
  return stem.length >= shortestStem ? stem : word;
};
