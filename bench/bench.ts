import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsePrice } from '../src/channels/sms/price.ts';
import { allMeasures } from './all-measures.ts';
import { describeMachine } from './machine.ts';
import type { Measure, Size } from './measure.ts';
import { mergeResults, type Report, type Result, reportShape, resultOf } from './report.ts';
import { runInChild } from './run-in-child.ts';
import { tableOf } from './table.ts';
import { pageOf } from './write-page.ts';

const usage = 'npm run bench [-- --only NAME[,NAME]] [--quick] [--json FILE] [--write-docs] [--price P]';
const page = fileURLToPath(new URL('../docs/bench.md', import.meta.url));
const lanes = { full: 1, quick: 4 };
const usualJson = fileURLToPath(new URL('../reports/bench.json', import.meta.url));

process.exitCode = await main();

async function main(): Promise<number> {
  let options: ReturnType<typeof readArguments>;
  try {
    options = readArguments();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`Usage: ${usage}\nNAME: ${allMeasures.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const { results, failures } = await runAll(options.measures, options.size);
  const report = mergeResults(await readReport(options.json), {
    machine: describeMachine(),
    size: options.size,
    results,
    names: allMeasures.map(({ name }) => name),
  });
  await mkdir(dirname(options.json), { recursive: true });
  await writeFile(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
  if (options.writesDocs) await writeFile(page, pageOf(report, allMeasures));
  if (report.results.length > 0) console.log(tableOf(report, options.price));
  return failures === 0 ? 0 : 1;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string', default: usualJson },
      'write-docs': { type: 'boolean', default: false },
      price: { type: 'string' },
    },
  });
  const price = values.price === undefined ? undefined : parsePrice(values.price);
  if (values.price !== undefined && !price) throw new TypeError(`not a price like 0.62 TRY: ${values.price}`);
  const size: Size = values.quick ? 'quick' : 'full';
  return { size, price, json: values.json, writesDocs: values['write-docs'], measures: chosen(values.only) };
}

function chosen(only: string | undefined): readonly Measure[] {
  if (only === undefined) return allMeasures;
  return only.split(',').map((name) => {
    const found = allMeasures.find((measure) => measure.name === name);
    if (!found) throw new TypeError(`there is no measure ${name}`);
    return found;
  });
}

/** One after another, as they would disturb each other, unless times do not matter. One that fails keeps out no other. */
async function runAll(
  measures: readonly Measure[],
  size: Size,
): Promise<{ results: Result[]; failures: number }> {
  const results: Result[] = [];
  const waiting = [...measures];
  const lane = async () => {
    for (let measure = waiting.shift(); measure; measure = waiting.shift()) {
      console.error(`${measure.name} …`);
      try {
        results.push(resultOf(measure, await runInChild(measure.name, size), new Date()));
      } catch (error) {
        console.error(error);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes[size] }, lane));
  return { results, failures: measures.length - results.length };
}

/** What an earlier run has left. */
async function readReport(path: string): Promise<Report | undefined> {
  if (!existsSync(path)) return undefined;
  return reportShape.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
}
