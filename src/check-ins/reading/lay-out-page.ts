import type { Language } from '../../language.ts';
import { type AskedTask, digitsOf, letterOf } from './asked-task.ts';
import { isBlessing } from './blessing.ts';
import { foldText } from './fold.ts';
import { type Lexicon, lexiconOf, type Phrase } from './lexicon.ts';
import { spelledNumber } from './number-words.ts';
import { hyphenated, type Page } from './page.ts';
import { isPairedBy } from './paired-list.ts';
import { titlesOf } from './titles.ts';
import type { Token } from './tokens.ts';
import { readYesNo } from './yes-no.ts';

const longestRun = 8;

/** The page that the rules read: the tokens with what the language and the tasks say about them. */
export function layOutPage(tokens: readonly Token[], tasks: readonly AskedTask[], language: Language): Page {
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
    yesNo: (at: number) =>
      isBlessing(word(at), { before: word(at - 1), behind: word(at + 1) })
        ? undefined
        : readYesNo(word(at), language),
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
