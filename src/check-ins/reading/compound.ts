/** Digits with marks between them, taken apart: `25/40`. */
export interface Compound {
  readonly parts: readonly string[];
  readonly marks: ReadonlySet<string>;
}

export const compoundOf = (text: string): Compound => ({
  parts: text.split(/\D/u),
  marks: new Set(text.replace(/\d/gu, '')),
});
