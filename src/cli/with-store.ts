import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { takeLock } from '../store/lock.ts';
import { isCurrent, migrate } from '../store/migrate.ts';
import { type Db, openDatabase } from '../store/open-database.ts';

/**
 * Opens the database for a command, beside a running bot or alone. Alone, the command brings the schema up to date;
 * beside the bot it refuses (conflict `database-other-version`) a schema that is not its own. Throws not_found
 * `database-missing` unless the command may begin a new one.
 */
export async function withStore<T>(
  { databasePath }: Pick<Config, 'databasePath'>,
  run: (db: Db) => Promise<T>,
  { mayCreate = false }: { mayCreate?: boolean } = {},
): Promise<T> {
  if (!mayCreate && !existsSync(databasePath))
    throw new AppError('not_found', 'database-missing', { path: databasePath });
  mkdirSync(dirname(databasePath), { recursive: true });
  const db = openDatabase(databasePath);
  try {
    await bringUpToDate(db, databasePath);
    return await run(db);
  } finally {
    await db.destroy();
  }
}

/** A database that is gone when the command ends: for a look at what an import would make. */
export async function withEmptyStore<T>(run: (db: Db) => Promise<T>): Promise<T> {
  const db = openDatabase(':memory:');
  try {
    await migrate(db);
    return await run(db);
  } finally {
    await db.destroy();
  }
}

/** The lock is held only while the schema changes, so that the bot can start while a command is at work. */
async function bringUpToDate(db: Db, databasePath: string): Promise<void> {
  const lock = tryLock(databasePath);
  if (!lock) {
    if (!(await isCurrent(db))) throw new AppError('conflict', 'database-other-version');
    return;
  }
  try {
    await migrate(db);
  } finally {
    lock[Symbol.dispose]();
  }
}

function tryLock(databasePath: string): Disposable | undefined {
  try {
    return takeLock(databasePath);
  } catch (error) {
    if (error instanceof AppError && error.key === 'database-locked') return undefined;
    throw error;
  }
}
