import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parsePrice } from '../channels/sms/price.ts';
import { ownEnvironment, readConfig } from '../config.ts';
import { runHeadless } from './headless.ts';
import { runDemo } from './interactive.ts';
import { summaryLines } from './rehearsal/summary.ts';

const usage = 'npm run demo [-- --headless] [--reps N] [--days D] [--seed S] [--price P] [--json FILE]';

const print = (line: string): void => console.log(line);

function readArguments() {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      reps: { type: 'string' },
      days: { type: 'string' },
      seed: { type: 'string', default: '1' },
      price: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const { price } = values;
  if (price !== undefined && !parsePrice(price)) throw new TypeError(`not a price like 0.62 TRY: ${price}`);
  // Without a word about it, the bot says only what someone must look at.
  const { port, logLevel } = readConfig({ LOG_LEVEL: 'error', ...ownEnvironment() });
  return { ...values, port, logLevel, reps: wholeNumber(values.reps), days: wholeNumber(values.days) };
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new TypeError(`not a whole number above 0: ${text}`);
  return number;
}

async function rehearse(options: ReturnType<typeof readArguments>): Promise<number> {
  const { json } = options;
  const summary = await runHeadless({ ...options, report: print });
  for (const line of summaryLines(summary)) print(line);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(summary, undefined, 2)}\n`);
  return summary.problems.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  let options: ReturnType<typeof readArguments>;
  try {
    options = readArguments();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`Usage: ${usage}`);
    return 2;
  }
  if (options.headless) return rehearse(options);
  await runDemo({ ...options, report: print });
  return 0;
}

process.exitCode = await main();
