import { z } from 'zod';
import { type Machine, machineShape } from './machine.ts';
import { isMet, type Measure, type Readings, type Size } from './measure.ts';

const rowShape = z.object({
  figure: z.string(),
  title: z.string(),
  unit: z.string(),
  goal: z.union([z.object({ atLeast: z.number() }), z.object({ atMost: z.number() })]),
  value: z.number(),
  isMet: z.boolean(),
});

const resultShape = z.object({
  measure: z.string(),
  measuredAt: z.string(),
  rows: z.array(rowShape),
  made: z.record(z.string(), z.number()),
});
export type Result = z.infer<typeof resultShape>;

/** What `npm run bench` writes. */
export const reportShape = z.object({
  size: z.enum(['full', 'quick']),
  machine: machineShape,
  results: z.array(resultShape),
});
export type Report = z.infer<typeof reportShape>;

export function resultOf(measure: Measure, { values, made }: Readings, at: Date): Result {
  const rows = Object.entries(measure.figures).map(([figure, { title, unit, goal }]) => {
    const value = values[figure];
    if (value === undefined) throw new Error(`${measure.name} has no reading of ${figure}`);
    return { figure, title, unit, goal, value: rounded(value), isMet: isMet(value, goal) };
  });
  return {
    measure: measure.name,
    measuredAt: at.toISOString().slice(0, 10),
    rows,
    made: Object.fromEntries(Object.entries(made).map(([name, value]) => [name, rounded(value)])),
  };
}

/** Three digits are more than a second run repeats. */
const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/** New results in the place of older ones of the same measures, in the order of `names`; those of another machine go. */
export function mergeResults(
  earlier: Report | undefined,
  { machine, size, results, names }: { machine: Machine; size: Size; results: Result[]; names: string[] },
): Report {
  const isSame = earlier?.size === size && JSON.stringify(earlier.machine) === JSON.stringify(machine);
  const kept = isSame ? earlier.results : [];
  const latest = new Map([...kept, ...results].map((result) => [result.measure, result]));
  return { size, machine, results: names.flatMap((name) => latest.get(name) ?? []) };
}
