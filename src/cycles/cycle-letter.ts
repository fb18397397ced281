/** The letters of the cycles in opening order: those that read as yes or no somewhere, or as digits, are left out. */
export const cycleLetters = 'ABCDFGJKLMPQRSTUVWXZ';

/** The letter of the cycle that opens after so many, of all programs; after the last one the first comes again. */
export const letterAfter = (opened: number): string => cycleLetters.charAt(opened % cycleLetters.length);

/** `B3`: the third task of the cycle with the letter B. */
export const taskNumber = (letter: string, n: number): string => `${letter}${n}`;
