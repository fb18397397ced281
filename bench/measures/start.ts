import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { listPackages } from '../bare/list-packages.ts';
import { openFolder } from '../house/folder.ts';
import { settingsFor } from '../house/settings.ts';
import type { Measure, Size } from '../measure.ts';
import { residentMbOf } from '../memory.ts';
import { nodeFlags } from '../node-flags.ts';
import { inRounds, median, timeOf } from '../statistics.ts';
import { openTelegram, type Telegram } from '../telegram/open-telegram.ts';

const rounds = { full: 9, quick: 1 };
const restMs = { full: 10_000, quick: 100 };
const root = new URL('../../', import.meta.url);

/** `npm start` on a database that is there. */
export const measure: Measure = {
  name: 'start',
  how: 'What `npm start` runs, from its start until the embedded Bot API server, which answers at once, gets the first poll; over a Node that imports the packages which that start loads, and nothing else. The middle of nine. Memory ten seconds after the first poll.',
  figures: {
    ratio: {
      title: 'start to first poll ÷ bare imports of the same libraries',
      unit: '×',
      goal: { atMost: 1.5 },
    },
    resident: { title: 'resident memory at rest', unit: 'MB', goal: { atMost: 150 } },
  },
  note: 'Of the start, the libraries take two thirds, finding and loading some 360 modules of the bot itself a quarter, and the rest goes to the database, the lock and fifteen requests. The first start after a change has no compiled modules yet and takes half as long again. Of the memory, a bare Node has 43 MB; it differs by a few megabytes from start to start.',
  run,
};

async function run(size: Size) {
  await using folder = await openFolder();
  const packages = await listPackages(new URL('src/process.ts', root));
  const bare = ['--input-type=module', '--eval', packages.map((name) => `import '${name}';`).join('')];
  // The first one makes the database.
  await timeStart(folder.databasePath);
  const readings = await inRounds(rounds[size], async () => ({
    ...(await timeStart(folder.databasePath)),
    importsMs: await timeOf(() => once(spawnNode(bare), 'exit')),
  }));
  const startMs = median(readings.map((reading) => reading.startMs));
  const importsMs = median(readings.map((reading) => reading.importsMs));
  return {
    values: {
      ratio: startMs / importsMs,
      resident: await restingMb(folder.databasePath, restMs[size]),
    },
    made: { startMs, importsMs, packages: packages.length },
  };
}

/** From the moment at which the process is asked for to the first poll. */
async function timeStart(databasePath: string): Promise<{ startMs: number }> {
  await using telegram = await openTelegram({ people: 0, latencyMs: 0 });
  const startedAt = Date.now();
  await using _bot = startBot(telegram, databasePath);
  const polledAt = await firstPoll(telegram);
  return { startMs: polledAt - startedAt };
}

async function restingMb(databasePath: string, ms: number): Promise<number> {
  await using telegram = await openTelegram({ people: 0, latencyMs: 0 });
  await using bot = startBot(telegram, databasePath);
  await firstPoll(telegram);
  await setTimeout(ms);
  return residentMbOf(bot.pid);
}

async function firstPoll(telegram: Telegram): Promise<number> {
  for (;;) {
    const { firstPolledAt } = await telegram.report();
    if (firstPolledAt !== undefined) return firstPolledAt;
    await setTimeout(5);
  }
}

function startBot(telegram: Telegram, databasePath: string): AsyncDisposable & { pid: number } {
  const bot = spawnNode([...nodeFlags, 'src/main.js'], settingsFor(telegram, databasePath));
  return {
    pid: bot.pid ?? 0,
    [Symbol.asyncDispose]: async () => {
      const gone = once(bot, 'exit');
      bot.kill();
      await gone;
    },
  };
}

const spawnNode = (args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', process.stderr, 'inherit'] });
