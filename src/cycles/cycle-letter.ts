/** The letters of the cycles in opening order: those that read as yes or no somewhere, or as digits, are left out. */
export const cycleLetters = 'ABCDFGJKLMPQRSTUVWXZ';

/** The letter of the cycle that opens next, across all programs; after the last one the first comes again. */
export const letterAfter = (previous?: string): string =>
  cycleLetters.charAt((cycleLetters.indexOf(previous ?? '-') + 1) % cycleLetters.length);

/** `B3`: the third task of the cycle with the letter B. */
export const taskNumber = (letter: string, n: number): string => `${letter}${n}`;

/** Reads a task number in either case, with Latin digits; undefined for everything else. */
export function parseTaskNumber(text: string): { letter: string; n: number } | undefined {
  const match = taskNumberShape.exec(text.trim().toUpperCase());
  const [, letter, digits] = match ?? [];
  return letter && digits ? { letter, n: Number(digits) } : undefined;
}

const taskNumberShape = new RegExp(`^([${cycleLetters}])([1-9]\\d?)$`);
