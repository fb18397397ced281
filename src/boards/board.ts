import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { CycleId, UnitId } from '../store/ids.ts';
import type { Standing } from './movement.ts';

/** The board of a unit for a cycle, apart from the words: plain JSON, said in each group's language. */
export interface Board {
  readonly cycleId: CycleId;
  readonly unitId: UnitId;
  readonly unit: Names;
  readonly startsOn: LocalDate;
  /** The last day, inclusive. */
  readonly endsOn: LocalDate;
  readonly isFinal: boolean;
  /** A unit whose children have children ranks its children, by mean score. */
  readonly ranks: 'people' | 'units';
  /** At most ten. Who has not reported is never among them. */
  readonly rows: readonly RankedLine[];
  /** How many more share the place of the last row. */
  readonly moreTied: number;
  /** Since the last posted board of the same cycle, at most three. */
  readonly movers: readonly Mover[];
  readonly participation: Participation;
  /** At most three, of two cycles and more; none on a board of units. */
  readonly streaks: readonly StreakLine[];
  /** People without a place, or units with too few people for one. */
  readonly apart: number;
  /** Everyone with a place, shown or not: what the next board's movements are reckoned from. */
  readonly standings: readonly Standing[];
}

/** Whom a line is about. */
export interface Label {
  /** The neighbourhood, or the ranked unit itself. */
  readonly unit: Names;
  /** Only of a person who may be named. */
  readonly person?: string | undefined;
  /** Whether others on the board are of the same neighbourhood, so that its name alone does not tell them apart. */
  readonly sharesUnit: boolean;
}

export interface RankedLine {
  readonly id: string;
  readonly label: Label;
  readonly place: number;
  readonly isTied: boolean;
  /** 0 to 100; for units the mean with one decimal. */
  readonly score: number;
  readonly isProvisional: boolean;
  /** Points gained since the last board; only rises. */
  readonly gained?: number | undefined;
}

export interface Mover {
  readonly label: Label;
  readonly gained: number;
}

export interface StreakLine {
  readonly label: Label;
  readonly cycles: number;
}

export interface Participation {
  readonly reported: number;
  readonly assigned: number;
}
