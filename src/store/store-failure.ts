import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../errors.ts';

/** As `storeFailure`, where other files than the database's are touched too: those are not the store's. */
export const sqliteFailure = (error: unknown, path: string): AppError | undefined =>
  error instanceof SqliteDatabase.SqliteError ? storeFailure(error, path) : undefined;

/**
 * What a disk or a damaged file has done to the store, as a failure that the operator can mend; undefined for anything
 * else. What was being written then is not there: each change is written as a whole. For where nothing but the
 * database's own files is touched.
 */
export function storeFailure(error: unknown, path: string): AppError | undefined {
  const key = storeFailureKey(codeOf(error));
  return key === undefined ? undefined : new AppError('unavailable', key, { path }, { cause: error });
}

/** Whether the disk or the file is to blame, whatever was asked of the store. */
export const isOfStore = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && storeFailureKey(error.code) !== undefined;

export const isDamage = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && storeFailureKey(error.code) === 'database-damaged';

function storeFailureKey(code: string): string | undefined {
  if (full.test(code)) return 'database-full';
  if (unwritable.test(code)) return 'database-unwritable';
  if (/^SQLITE_(CORRUPT|NOTADB|SCHEMA|FORMAT)/.test(code)) return 'database-damaged';
  if (/^(SQLITE_IOERR|EIO$)/.test(code)) return 'database-disk-fails';
  return /^SQLITE_(BUSY|LOCKED)/.test(code) ? 'database-busy' : undefined;
}

/** SHMSIZE: the index of the log beside the file cannot grow, which SQLite says for want of room only. */
const full = /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/;

const unwritable =
  /^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST|EISDIR|ERR_FS_EISDIR|ENAMETOOLONG|ELOOP)/;

function codeOf(error: unknown): string {
  if (error instanceof SqliteDatabase.SqliteError) return error.code;
  if (error instanceof TypeError && error.message.includes('directory does not exist')) return 'ENOENT';
  const isOfSystem = error instanceof Error && 'syscall' in error && 'code' in error;
  return isOfSystem ? String(error.code) : '';
}
