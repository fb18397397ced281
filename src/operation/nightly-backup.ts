import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LocalDate } from '../local-date.ts';
import { backUpInWorker } from './back-up-in-worker.ts';

export interface BackupPlan {
  readonly databasePath: string;
  /** How many nights are kept, the newest ones. */
  readonly keep: number;
  readonly stop: AbortSignal;
}

/** Nightly backups lie beside the database. */
export const backupFolder = (databasePath: string): string => join(dirname(databasePath), 'backups');

/** Makes the backup of a day, verified, and removes those beyond the number that is kept. */
export async function backUpOf(
  { databasePath, keep, stop }: BackupPlan,
  date: LocalDate,
): Promise<{ made: number; removed: number }> {
  const folder = backupFolder(databasePath);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `saha-${date}.db`);
  await removeCutOff(folder);
  const isThere = existsSync(path);
  if (!isThere) await backUpInWorker({ databasePath, path }, stop);
  return { made: isThere ? 0 : 1, removed: await removeOld(folder, keep) };
}

/** What nights have left whose backup was killed: as large as the database, and of no use. */
async function removeCutOff(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^saha-\d{4}-\d{2}-\d{2}\.db\.part/.test(name));
  for (const name of names) await rm(join(folder, name));
}

async function removeOld(folder: string, keep: number): Promise<number> {
  const old = (await listBackups(folder)).slice(0, -keep);
  for (const name of old) await rm(join(folder, name));
  return old.length;
}

/** Oldest first. Nothing but our own nightly files is counted, or removed. */
export async function listBackups(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).filter((name) => /^saha-\d{4}-\d{2}-\d{2}\.db$/.test(name)).sort();
}
