import { foldText } from './fold.ts';

/** Whether two texts are one that was sent twice: they differ in marks and spelling only. */
export const areSameWords = (a: string, b: string): boolean => wordsIn(a) === wordsIn(b);

/** Without other marks than the one that tells «+5» from «5». */
const wordsIn = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .replace(/ ?\+ ?/g, ' +')
    .trim();
