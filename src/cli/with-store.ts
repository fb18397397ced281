import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { takeLock } from '../store/lock.ts';
import { migrate } from '../store/migrate.ts';
import { type Db, openDatabase } from '../store/open-database.ts';
import { openUpToDate } from '../store/open-up-to-date.ts';
import { hasDatabase } from '../store/restore.ts';
import { sqliteFailure, storeFailure } from '../store/store-failure.ts';

/**
 * Opens the database for a command, beside a running bot or alone. Alone, the command brings the schema up to date;
 * beside the bot it refuses (conflict `database-other-version`) a schema that is not its own. Throws not_found
 * `database-missing` unless the command may begin a new one, conflict `database-empty` for one that was emptied, and
 * unavailable `database-…` for what the disk refuses.
 */
export async function withStore<T>(
  { databasePath }: Pick<Config, 'databasePath'>,
  run: (db: Db) => Promise<T>,
  { mayCreate = false }: { mayCreate?: boolean } = {},
): Promise<T> {
  if (!mayCreate && !hasDatabase(databasePath))
    throw new AppError('not_found', 'database-missing', { path: databasePath });
  const db = await open(databasePath);
  try {
    return await run(db);
  } catch (error) {
    throw sqliteFailure(error, databasePath) ?? error;
  } finally {
    await db.destroy();
  }
}

async function open(databasePath: string): Promise<Db> {
  try {
    mkdirSync(dirname(databasePath), { recursive: true });
    return await openLocked(databasePath);
  } catch (error) {
    throw storeFailure(error, databasePath) ?? error;
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
async function openLocked(databasePath: string): Promise<Db> {
  using lock = tryLock(databasePath);
  return await openUpToDate(databasePath, { isLocked: lock !== undefined });
}

function tryLock(databasePath: string): Disposable | undefined {
  try {
    return takeLock(databasePath);
  } catch (error) {
    if (error instanceof AppError && error.key === 'database-locked') return undefined;
    throw error;
  }
}
