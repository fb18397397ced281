import type { Language } from '../../language.ts';
import { foldText } from './fold.ts';
import { english } from './words-en.ts';
import { persian } from './words-fa.ts';
import { turkish } from './words-tr.ts';

/** What several words together mean: `doubt` is everything after which a careful human would ask. */
export type PhraseMeaning = 'filler' | 'doubt' | 'yes' | 'no' | 'none' | 'correction';

/** The small words of one language, as people know them (folding happens here). */
export interface WordLists {
  /** Greetings, thanks, counters, small words: they change nothing. */
  readonly fillers: string;
  /** Nouns that are counted («hane»): they may hint at a task. */
  readonly units: string;
  /** «dün», «sabah»: fine beside one value; with several they mean something else than a list. */
  readonly whens: string;
  /** «eksik», «yarın», «belki»: what is said is not simply so. */
  readonly doubts: string;
  readonly questions: string;
  readonly corrections: string;
  /** «görev 3». */
  readonly taskWords: string;
  readonly ands: string;
  /** «5 daha». */
  readonly more: string;
  /** «another 5». */
  readonly moreBefore: string;
  /** Behind a number they make it a price, a time, an age, a date. */
  readonly afterOddNumber: string;
  /** «saat 3». */
  readonly beforeOddNumber: string;
  readonly months: string;
  /** One is also «a»: «bir sorun var». */
  readonly articles: string;
  readonly phrases: Readonly<Record<PhraseMeaning, readonly string[]>>;
  /** Words that are doubt by their form: «yapacağım». */
  readonly doubtful: RegExp;
}

type SetName = Exclude<keyof WordLists, 'phrases' | 'doubtful'>;

export interface Phrase {
  readonly words: readonly string[];
  readonly meaning: PhraseMeaning;
}

export interface Lexicon extends Readonly<Record<SetName, ReadonlySet<string>>> {
  /** Longest first. */
  readonly phrases: readonly Phrase[];
  readonly doubtful: RegExp;
}

const wordsIn = (list: string): string[] => foldText(list).split(/\s+/u).filter(Boolean);

const setOf = (list: string): ReadonlySet<string> => new Set(wordsIn(list));

const meanings = ['filler', 'doubt', 'yes', 'no', 'none', 'correction'] as const;

const phrasesOf = (lists: WordLists): Phrase[] =>
  meanings
    .flatMap((meaning) => lists.phrases[meaning].map((phrase) => ({ words: wordsIn(phrase), meaning })))
    .sort((a, b) => b.words.length - a.words.length);

const lexiconFrom = (lists: WordLists): Lexicon => ({
  fillers: setOf(lists.fillers),
  units: setOf(lists.units),
  whens: setOf(lists.whens),
  doubts: setOf(lists.doubts),
  questions: setOf(lists.questions),
  corrections: setOf(lists.corrections),
  taskWords: setOf(lists.taskWords),
  ands: setOf(lists.ands),
  more: setOf(lists.more),
  moreBefore: setOf(lists.moreBefore),
  afterOddNumber: setOf(lists.afterOddNumber),
  beforeOddNumber: setOf(lists.beforeOddNumber),
  months: setOf(lists.months),
  articles: setOf(lists.articles),
  phrases: phrasesOf(lists),
  doubtful: lists.doubtful,
});

const lexicons: Readonly<Record<Language, Lexicon>> = {
  tr: lexiconFrom(turkish),
  fa: lexiconFrom(persian),
  en: lexiconFrom(english),
};

export const lexiconOf = (language: Language): Lexicon => lexicons[language];
