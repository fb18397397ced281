import type { Language } from '../../language.ts';
import { type CommandWord, readCommandWord } from './stop-words.ts';

export type PlainCommand = Exclude<CommandWord, 'stop-or-no' | object>;

/**
 * A command that somebody writes in a chat, as the whole text. There are buttons for yes and no, so «cık» is a no; and
 * «go on» comes back from a stop only for someone who has stopped.
 */
export function readPlainCommand(
  text: string,
  { language, isStopped }: { language: Language; isStopped: boolean },
): PlainCommand | undefined {
  const word = readCommandWord(text, language, { isStopped });
  if (word === undefined || word === 'stop-or-no' || typeof word === 'object') return undefined;
  return word === 'start' && !isStopped ? undefined : word;
}
