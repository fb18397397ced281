import type { Measure } from './measure.ts';
import { measure as boards } from './measures/boards.ts';
import { measure as broadcast } from './measures/broadcast.ts';
import { measure as checkIns } from './measures/check-ins.ts';
import { measure as drain } from './measures/drain.ts';
import { measure as intake } from './measures/intake.ts';
import { measure as opening } from './measures/opening.ts';
import { measure as replies } from './measures/replies.ts';
import { measure as stalls } from './measures/stalls.ts';
import { measure as start } from './measures/start.ts';
import { measure as statements } from './measures/statements.ts';
import { measure as texts } from './measures/texts.ts';

/** In the order of the table. */
export const allMeasures: readonly Measure[] = [
  broadcast,
  replies,
  drain,
  intake,
  checkIns,
  statements,
  opening,
  boards,
  stalls,
  start,
  texts,
];
