import type { Machine } from './machine.ts';
import type { Measure } from './measure.ts';
import type { Report, Result } from './report.ts';
import { linesOf } from './table.ts';

/** The page that shows the last table. */
export function pageOf(report: Report, measures: readonly Measure[]): string {
  const known = measures.filter(({ name }) => report.results.some(({ measure }) => measure === name));
  return [
    '# Measurements',
    intro,
    describeMachine(report.machine, report.results),
    table(report),
    '## How each is measured',
    ...known.map((measure) => section(measure, report.results)),
    '',
  ].join('\n\n');
}

const intro = `\`npm run bench\` prints this table and writes \`reports/bench.json\`; with \`-- --only NAME\` it takes one measure
anew, with \`-- --write-docs\` it writes this page. Where it can, a figure is a ratio of two things that were measured in
the same run, so that it says something on another machine too. Each measure runs in a process of its own, with the
servers it talks to in another. Do not measure on a machine that does other work.`;

function describeMachine(
  { processor, cores, memoryGb, system, node }: Machine,
  results: readonly Result[],
): string {
  const days = [...new Set(results.map(({ measuredAt }) => measuredAt))].sort();
  const when = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0];
  return `Measured ${when} on ${cores} cores of ${processor}, ${memoryGb} GB, ${system}, Node ${node.slice(1)}.`;
}

const table = (report: Report): string =>
  [
    '| measure | what | goal | value | |',
    '| --- | --- | --- | --- | --- |',
    ...linesOf(report).map(
      ({ measure, title, goal, value, isMet }) =>
        `| \`${measure}\` | ${title} | ${goal} | ${value} | ${isMet ? '✓' : '**missed**'} |`,
    ),
  ].join('\n');

function section({ name, how, note }: Measure, results: readonly Result[]): string {
  const made = Object.entries(results.find(({ measure }) => measure === name)?.made ?? {});
  return [
    `### ${name}`,
    how,
    ...(made.length > 0
      ? [`In absolute terms: ${made.map(([what, value]) => `${what} ${value}`).join(', ')}.`]
      : []),
    ...(note === undefined ? [] : [note]),
  ].join('\n\n');
}
