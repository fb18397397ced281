/**
 * Words that carriers and gateways act on by themselves, in any language and whatever we do: none is ever offered as
 * a command or an answer.
 */
export const reservedWords: readonly string[] = [
  'STOP',
  'STOPALL',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'REVOKE',
  'OPTOUT',
  'START',
  'YES',
  'UNSTOP',
  'HELP',
  'INFO',
];

/** Whether a text, as a whole, is one of them. */
export const isReserved = (text: string): boolean =>
  reservedWords.includes(
    text
      .trim()
      .replace(/[.!]+$/, '')
      .toUpperCase(),
  );
