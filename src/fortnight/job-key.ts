import type { Program } from '../cycles/program-queries.ts';
import type { LocalDate } from '../local-date.ts';
import type { PersonId } from '../store/ids.ts';

/** The key of what the clock starts in a cycle: `p1:cycle:7:open`. */
export const cycleKey = (program: Pick<Program, 'code'>, number: number, what: string): string =>
  `${program.code}:cycle:${number}:${what}`;

/** The key of the prompts about what was planned for a day: `p1:cycle:7:planned:2026-11-24`. */
export const plannedKey = (program: Pick<Program, 'code'>, number: number, day: LocalDate): string =>
  cycleKey(program, number, `planned:${day}`);

/** The key of a message to one person, of the many that a job sends. */
export const personKey = (key: string, personId: PersonId): string => `${key}:${personId}`;

/** What the keys of all boards of a week begin with. */
export const boardsKey = (program: Pick<Program, 'code'>, week: string): string =>
  `${program.code}:board:${week}`;

/** The key of a weekly board: `p1:board:2026-W47:34.sisli`. */
export const boardKey = (program: Pick<Program, 'code'>, week: string, unitCode: string): string =>
  `${boardsKey(program, week)}:${unitCode}`;
