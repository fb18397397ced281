import type { Language } from '../../language.ts';
import { type CommandWord, readCommandWord } from './stop-words.ts';

export type PlainCommand = Exclude<CommandWord, object>;

/**
 * A command that somebody writes in a chat, as the whole text. Where a question is open, «cık» is a no to it; «go on»
 * comes back from a stop only for someone who has stopped.
 */
export function readPlainCommand(
  text: string,
  { language, isStopped, isAsked = false }: { language: Language; isStopped: boolean; isAsked?: boolean },
): PlainCommand | undefined {
  const word = readCommandWord(text, language, { isStopped });
  if (word === undefined || (isAsked && word === 'stop-or-no') || typeof word === 'object') return undefined;
  return word === 'start' && !isStopped ? undefined : word;
}
