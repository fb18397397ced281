import type { Goal } from './measure.ts';
import type { Report } from './report.ts';

export interface Line {
  readonly measure: string;
  readonly title: string;
  readonly goal: string;
  readonly value: string;
  readonly isMet: boolean;
}

/** The figures as they are read. */
export const linesOf = ({ results }: Report): Line[] =>
  results.flatMap(({ measure, rows }) =>
    rows.map(({ title, unit, goal, value, isMet }) => ({
      measure,
      title,
      goal: describeGoal(goal, unit),
      value: withUnit(value, unit),
      isMet,
    })),
  );

const describeGoal = (goal: Goal, unit: string): string =>
  'atLeast' in goal ? `≥ ${withUnit(goal.atLeast, unit)}` : `≤ ${withUnit(goal.atMost, unit)}`;

const withUnit = (value: number, unit: string): string => (unit === '×' ? String(value) : `${value} ${unit}`);

/** For a terminal. */
export function tableOf(report: Report): string {
  const lines = linesOf(report);
  const width = Math.max(...lines.map(({ title }) => title.length));
  return lines
    .map(
      ({ title, goal, value, isMet }) =>
        `${isMet ? '✓' : '✗'} ${title.padEnd(width)}  ${value.padStart(12)}  ${goal}`,
    )
    .join('\n');
}
