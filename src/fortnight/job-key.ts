import type { Program } from '../cycles/program-queries.ts';

/** The key of what the clock starts in a cycle: `p1:cycle:7:open`. */
export const cycleKey = (program: Pick<Program, 'code'>, number: number, what: string): string =>
  `${program.code}:cycle:${number}:${what}`;

/** The key of a weekly board: `p1:board:2026-W47:34.sisli`. */
export const boardKey = (program: Pick<Program, 'code'>, week: string, unitCode: string): string =>
  `${program.code}:board:${week}:${unitCode}`;
