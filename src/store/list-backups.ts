import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Nightly backups lie beside the database. */
export const backupFolder = (databasePath: string): string => join(dirname(databasePath), 'backups');

/** The names of the nightly backups in a folder, oldest first. Nothing but our own files is listed. */
export async function listBackups(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).filter((name) => /^saha-\d{4}-\d{2}-\d{2}\.db$/.test(name)).sort();
}
