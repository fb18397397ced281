import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realPathOf } from './real-path.ts';

/** What a restore adds to the name of the database that it replaces, before the moment. */
export const replacedPrefix = 'replaced-';

/** The databases that restores have replaced and nobody has deleted yet, each with its log as one; oldest first. */
export async function listReplaced(databasePath: string): Promise<string[]> {
  const place = realPathOf(databasePath);
  const begin = `${basename(place)}.${replacedPrefix}`;
  const names = (await readdir(dirname(place))).filter((name) => name.startsWith(begin));
  const files = new Set(names.map((name) => name.replace(/-(wal|shm)$/, '')));
  return [...files].sort().map((name) => join(dirname(place), name));
}
