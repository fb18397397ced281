import type { Language } from '../../language.ts';
import { type AskedTask, digitsOf, letterOf } from './asked-task.ts';
import { foldText } from './fold.ts';
import { type Lexicon, lexiconOf, type Phrase } from './lexicon.ts';
import { type SpelledNumber, spelledNumber } from './number-words.ts';
import { isPairedBy } from './paired-list.ts';
import { type Titles, titlesOf } from './titles.ts';
import type { Token } from './tokens.ts';
import { readYesNo, type YesNo } from './yes-no.ts';

/** The tokens of a text, with what is needed to understand them. */
export interface Page {
  readonly tokens: readonly Token[];
  readonly tasks: readonly AskedTask[];
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly titles: Titles;
  /** The text without the apostrophes: «didn't» is «didnt». */
  word(at: number): string;
  /** The words from here on, as far as no mark stands between. */
  words(at: number): readonly string[];
  yesNo(at: number): YesNo | undefined;
  spelled(at: number): SpelledNumber | undefined;
  phrase(at: number): Phrase | undefined;
  tasksWith(digits: number): readonly AskedTask[];
  tasksNamed(letter: string, digits: number): readonly AskedTask[];
  /** Whether the whole text is in pairs with this mark between: `1:25 2:evet`. */
  isPairedBy(mark: string): boolean;
}

const longestRun = 8;

export function pageOf(tokens: readonly Token[], tasks: readonly AskedTask[], language: Language): Page {
  const word = (at: number): string => {
    const token = tokens[at];
    return token === undefined || token.kind === 'ending' ? '' : token.text.replaceAll("'", '');
  };
  const words = (at: number): string[] => {
    const run: string[] = [];
    for (let i = at; run.length < longestRun && tokens[i]?.kind === 'word'; i = hyphenated(tokens, i)) {
      run.push(word(i));
    }
    return run;
  };
  const page = {
    tokens,
    tasks,
    language,
    lexicon: lexiconOf(language),
    titles: titlesOf(tasks, language),
    word,
    words,
    yesNo: (at: number) => readYesNo(word(at), language),
    spelled: (at: number) => (tokens[at]?.kind === 'word' ? spelledNumber(words(at), language) : undefined),
    phrase: (at: number) => phraseIn(words(at), lexiconOf(language)),
    tasksWith: (digits: number) => tasks.filter((task) => digitsOf(task) === digits),
    tasksNamed: (letter: string, digits: number) =>
      tasks.filter((task) => digitsOf(task) === digits && letterOf(task) === foldText(letter)),
  };
  const paired = new Set([':', '-', '.'].filter((mark) => isPairedBy(page, mark)));
  return { ...page, isPairedBy: (mark) => paired.has(mark) };
}

const phraseIn = (words: readonly string[], { phrases }: Lexicon): Phrase | undefined =>
  phrases.find((each) => each.words.every((word, i) => word === words[i]));

/** The place of the next word: «twenty-five» is two words. */
export function hyphenated(tokens: readonly Token[], at: number): number {
  const [mark, next] = [tokens[at + 1], tokens[at + 2]];
  return mark?.text === '-' && mark.isGlued && next?.isGlued && next.kind === 'word' ? at + 2 : at + 1;
}
