import type { Language } from '../../language.ts';
import type { AskedTask } from './asked-task.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import type { SpelledNumber } from './number-words.ts';
import type { Titles } from './titles.ts';
import type { Token } from './tokens.ts';
import type { YesNo } from './yes-no.ts';

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

/** The place of the next word: «twenty-five» is two words. */
export function hyphenated(tokens: readonly Token[], at: number): number {
  const [mark, next] = [tokens[at + 1], tokens[at + 2]];
  return mark?.text === '-' && mark.isGlued && next?.isGlued && next.kind === 'word' ? at + 2 : at + 1;
}
