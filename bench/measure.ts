/** Small sizes show that it works, not how fast it is. */
export type Size = 'full' | 'quick';

/** Something that is measured in a process of its own, so that its memory and its stalls are its own. */
export interface Measure {
  /** For `--only`; the name of its file. */
  readonly name: string;
  /** How it is measured, in a sentence or two. */
  readonly how: string;
  readonly figures: Readonly<Record<string, Figure>>;
  /** What is to be known about a goal that is missed, and why it is. */
  readonly note?: string;
  run(size: Size): Promise<Readings>;
}

export interface Figure {
  readonly title: string;
  readonly unit: Unit;
  readonly goal: Goal;
}

/** `×`: one thing measured over another in the same run. */
export type Unit = '×' | 'ms' | 's' | 'MB' | 'segments' | 'requests';

export type Goal = { readonly atLeast: number } | { readonly atMost: number };

export interface Readings {
  /** One for each figure. */
  readonly values: Readonly<Record<string, number>>;
  /** What the figures are made of, in absolute terms: they belong to the machine. */
  readonly made: Readonly<Record<string, number>>;
}

export const isMet = (value: number, goal: Goal): boolean =>
  'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
