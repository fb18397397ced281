import type { Language } from '../../language.ts';
import { foldText } from './fold.ts';
import { putOffs } from './put-offs.ts';
import type { PhraseMeaning, WordLists } from './word-lists.ts';
import { english } from './words-en.ts';
import { persian } from './words-fa.ts';
import { turkish } from './words-tr.ts';

type SetName = Exclude<keyof WordLists, 'phrases' | 'doubtful'>;

export interface Phrase {
  readonly words: readonly string[];
  readonly meaning: PhraseMeaning;
}

export interface Lexicon extends Readonly<Record<SetName, ReadonlySet<string>>> {
  /** Longest first. */
  readonly phrases: readonly Phrase[];
  readonly doubtful: RegExp;
  /** Words of each with one space between. */
  readonly putOffs: ReadonlySet<string>;
  /** The same, where they stand anywhere in a short text. */
  readonly putOffParts: readonly string[];
}

const wordsIn = (list: string): string[] => foldText(list).split(/\s+/u).filter(Boolean);

const setOf = (list: string): ReadonlySet<string> => new Set(wordsIn(list));

const meanings = ['filler', 'doubt', 'reason', 'yes', 'no', 'none', 'correction'] as const;

const phrasesOf = (lists: WordLists): Phrase[] =>
  meanings
    .flatMap((meaning) => lists.phrases[meaning].map((phrase) => ({ words: wordsIn(phrase), meaning })))
    .sort((a, b) => b.words.length - a.words.length);

const putOffsIn = (lines: string, arePart: boolean): string[] =>
  lines
    .split('\n')
    .filter((line) => line.includes('…') === arePart)
    .map((line) => wordsIn(line.replace('…', '')).join(' '))
    .filter((line) => line !== '');

const smallTalk = (lists: WordLists) => ({
  fillers: setOf(lists.fillers),
  courtesies: setOf(lists.courtesies),
  apologies: setOf(lists.apologies),
  pleas: setOf(lists.pleas),
  muches: setOf(lists.muches),
});

/** How it went, why it did not, or that it was told wrong before. */
const reportingWords = (lists: WordLists) => ({
  doubts: setOf(lists.doubts),
  reasons: setOf(lists.reasons),
  deeds: setOf(lists.deeds),
  asides: setOf(lists.asides),
  tales: setOf(lists.tales),
  carriers: setOf(lists.carriers),
  corrections: setOf(lists.corrections),
});

const askingWords = (lists: WordLists) => ({
  questions: setOf(lists.questions),
  questionStarts: setOf(lists.questionStarts),
});

/** Where people meet or are visited. */
const placeWords = (lists: WordLists) => ({
  homes: setOf(lists.homes),
  gatherings: setOf(lists.gatherings),
  placesBefore: setOf(lists.placesBefore),
  placesBehind: setOf(lists.placesBehind),
});

const timeWords = (lists: WordLists) => ({
  whens: setOf(lists.whens),
  hours: setOf(lists.hours),
  untils: setOf(lists.untils),
  weekdays: setOf(lists.weekdays),
  months: setOf(lists.months),
});

/** What is counted, and what adds to a count. */
const countingWords = (lists: WordLists) => ({
  counters: setOf(lists.counters),
  units: setOf(lists.units),
  ratingUnits: setOf(lists.ratingUnits),
  persons: setOf(lists.persons),
  ands: setOf(lists.ands),
  more: setOf(lists.more),
  moreBefore: setOf(lists.moreBefore),
  articles: setOf(lists.articles),
  withBefore: setOf(lists.withBefore),
  withBehind: setOf(lists.withBehind),
});

/** Beside them a number counts nothing: it is a task's, a price, a date. */
const oddNumberWords = (lists: WordLists) => ({
  taskWords: setOf(lists.taskWords),
  numbering: setOf(lists.numbering),
  afterOddNumber: setOf(lists.afterOddNumber),
  beforeOddNumber: setOf(lists.beforeOddNumber),
});

const lexiconFrom = (lists: WordLists, texts: string): Lexicon => ({
  ...smallTalk(lists),
  ...reportingWords(lists),
  ...askingWords(lists),
  ...placeWords(lists),
  ...timeWords(lists),
  ...countingWords(lists),
  ...oddNumberWords(lists),
  phrases: phrasesOf(lists),
  doubtful: lists.doubtful,
  putOffs: new Set(putOffsIn(texts, false)),
  putOffParts: putOffsIn(texts, true),
});

const wordLists: Readonly<Record<Language, WordLists>> = { tr: turkish, fa: persian, en: english };
const lexicons = new Map<Language, Lexicon>();

/** Folded at the first text, not at the start. */
export function lexiconOf(language: Language): Lexicon {
  const lexicon = lexicons.get(language) ?? lexiconFrom(wordLists[language], putOffs[language]);
  lexicons.set(language, lexicon);
  return lexicon;
}
