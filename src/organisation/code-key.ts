/** Codes of units and tasks are compared without regard to capitals. */
export const codeKey = (code: string): string => code.normalize('NFKC').replace(/[İIı]/gu, 'i').toLowerCase();
