import { AppError } from '../errors.ts';
import { continueIds } from './continue-ids.ts';
import { isCurrent, migrate } from './migrate.ts';
import { type Db, openDatabase } from './open-database.ts';
import { refuseEmpty } from './refuse-empty.ts';
import { finishRestore } from './restore.ts';

interface OpenUpToDate {
  /** Whether the caller holds the lock: it then finishes what a restore has begun, and brings the schema up to date. */
  readonly isLocked: boolean;
  /** Hears of every query that fails. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Opens the database with the schema and the ids of this version. Throws conflict `database-other-version` beside a
 * process with another schema, and conflict `database-empty` for one that was emptied.
 */
export async function openUpToDate(databasePath: string, { isLocked, onError }: OpenUpToDate): Promise<Db> {
  if (isLocked) await finishRestore(databasePath);
  await refuseEmpty(databasePath);
  const db = openDatabase(databasePath, onError);
  try {
    if (isLocked) await migrate(db);
    else if (!(await isCurrent(db))) throw new AppError('conflict', 'database-other-version');
    await continueIds(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
