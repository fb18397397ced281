import { carrierWords } from '../../src/check-ins/reading/stop-words.ts';

/** What carriers and gateways act on by themselves: none is ever offered as a command or an answer. */
export const reservedWords: readonly string[] = Object.values(carrierWords).flat();

/** Whether a text, as a whole, is one of them. */
export const isReserved = (text: string): boolean =>
  reservedWords.includes(
    text
      .trim()
      .replace(/[.!]+$/, '')
      .toLowerCase(),
  );
