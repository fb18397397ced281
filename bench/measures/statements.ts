import SqliteDatabase from 'better-sqlite3';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { writeByKysely, writeCompiled } from '../bare/kysely-queries.ts';
import { prepareByHand } from '../bare/statements-by-hand.ts';
import { openFolder } from '../house/folder.ts';
import type { Measure, Size } from '../measure.ts';
import { inRounds, median, timeOf } from '../statistics.ts';

const sizes = { full: { transactions: 1_000, rounds: 9 }, quick: { transactions: 20, rounds: 1 } };

/** What the query builder costs. */
export const measure: Measure = {
  name: 'statements',
  how: 'A transaction that takes an arrival, looks for the oldest of its conversation, and marks it as done: by queries of Kysely that are built and compiled once, over the statement cache, as the house does it on the path of every message; and by the same SQL, prepared once by hand with better-sqlite3; each with `synchronous = FULL` on a file of its own, 1,000 of each in turns. The middle of nine rounds. In absolute terms also by queries that are built each time.',
  figures: {
    ratio: {
      title: 'transactions by Kysely with the statement cache ÷ by hand',
      unit: '×',
      goal: { atLeast: 0.65 },
    },
  },
  note: 'How much of the time is the commit, which is the same for all, depends on the disk. Where it commits seven thousand times a second, it is nearly all of it, and the ratio is 1 but for its noise. Where it commits thirteen thousand times, queries that are built each time made 0.43: Kysely adds 0.23 ms to a transaction then.',
  run,
};

async function run(size: Size) {
  const { transactions, rounds } = sizes[size];
  await using folder = await openFolder();
  await using built = await openMigrated(`${folder.databasePath}.built`);
  await using compiled = await openMigrated(`${folder.databasePath}.compiled`);
  await using _made = await openMigrated(`${folder.databasePath}.hand`);
  const sqlite = new SqliteDatabase(`${folder.databasePath}.hand`);
  const writeByHand = prepareByHand(sqlite);
  let id = 0;
  const readings = await inRounds(rounds, async () => {
    const first = id;
    id += transactions;
    const builtMs = await timeOf(async () => {
      for (let at = first; at < id; at += 1) await writeByKysely(built.db, at);
    });
    const compiledMs = await timeOf(async () => {
      for (let at = first; at < id; at += 1) await writeCompiled(compiled.db, at);
    });
    const byHandMs = await timeOf(() => {
      for (let at = first; at < id; at += 1) writeByHand(at);
    });
    return { builtMs, compiledMs, byHandMs };
  });
  sqlite.close();
  return {
    values: { ratio: median(readings.map(({ compiledMs, byHandMs }) => byHandMs / compiledMs)) },
    made: {
      compiledPerSecond: transactions / (median(readings.map(({ compiledMs }) => compiledMs)) / 1_000),
      builtPerSecond: transactions / (median(readings.map(({ builtMs }) => builtMs)) / 1_000),
      byHandPerSecond: transactions / (median(readings.map(({ byHandMs }) => byHandMs)) / 1_000),
    },
  };
}

async function openMigrated(path: string): Promise<AsyncDisposable & { db: Db }> {
  const db = openDatabase(path);
  await migrate(db);
  return { db, [Symbol.asyncDispose]: () => db.destroy() };
}
