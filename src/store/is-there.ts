import { statSync } from 'node:fs';
import { AppError } from '../errors.ts';

/**
 * Whether there is such a file. What a folder does not let us see is not taken for missing: throws unavailable
 * `database-unreadable`.
 */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (cause) {
    throw new AppError('unavailable', 'database-unreadable', { path }, { cause });
  }
}
