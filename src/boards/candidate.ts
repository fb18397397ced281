import type { Language } from '../language.ts';
import { nameIn } from '../language.ts';
import type { Label, Participation, StreakLine } from './board.ts';

/** A person or unit that may get a place. */
export interface Candidate {
  readonly id: string;
  readonly label: Label;
  /** In whole units: points of a person, tenths of a point of a unit, so that sums and differences stay exact. */
  readonly score: number | undefined;
  readonly standsApart: boolean;
  /** Who has not reported keeps the place and is not shown: that is the coordinators' to see, behind a button. */
  readonly isShown: boolean;
  readonly isProvisional: boolean;
}

export interface Candidates {
  readonly ranks: 'people' | 'units';
  readonly candidates: readonly Candidate[];
  readonly participation: Participation;
  readonly streaks: readonly StreakLine[];
}

/** By neighbourhood, then by name; the id only tells apart who is called the same. */
export function byLabel(language: Language) {
  const { compare } = new Intl.Collator(language);
  return (a: Candidate, b: Candidate): number =>
    compare(nameIn(a.label.unit, language), nameIn(b.label.unit, language)) ||
    compare(a.label.person ?? '', b.label.person ?? '') ||
    (a.id < b.id ? -1 : 1);
}
