import type { SegmentPrice } from '../src/channels/sms/price.ts';
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
export const linesOf = ({ results }: Report, price?: SegmentPrice): Line[] =>
  results.flatMap(({ measure, rows }) =>
    rows.map(({ title, unit, goal, value, isMet }) => ({
      measure,
      title,
      goal: describeGoal(goal, unit),
      value: withUnit(value, unit) + costNote(value, unit, price),
      isMet,
    })),
  );

const describeGoal = (goal: Goal, unit: string): string =>
  'atLeast' in goal ? `≥ ${withUnit(goal.atLeast, unit)}` : `≤ ${withUnit(goal.atMost, unit)}`;

const withUnit = (value: number, unit: string): string => (unit === '×' ? String(value) : `${value} ${unit}`);

const costNote = (value: number, unit: string, price: SegmentPrice | undefined): string =>
  price && unit === 'segments' ? ` = ${(value * price.amount).toFixed(2)} ${price.currency}`.trimEnd() : '';

/** For a terminal; with a price, also what segments cost. */
export function tableOf(report: Report, price?: SegmentPrice): string {
  const lines = linesOf(report, price);
  const width = Math.max(...lines.map(({ title }) => title.length));
  return lines
    .map(
      ({ title, goal, value, isMet }) =>
        `${isMet ? '✓' : '✗'} ${title.padEnd(width)}  ${value.padStart(12)}  ${goal}`,
    )
    .join('\n');
}
