import { statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalDate } from '../local-date.ts';
import { holdsSomebody } from '../store/holds-somebody.ts';
import { isThere } from '../store/is-there.ts';
import { backupFolder, listBackups } from '../store/list-backups.ts';
import { backUpInWorker } from './back-up-in-worker.ts';

export interface BackupPlan {
  readonly databasePath: string;
  /** How many nights are kept, the newest ones. */
  readonly keep: number;
  readonly stop: AbortSignal;
}

/** Makes the backup of a day, verified, and removes those beyond the number that is kept. */
export async function backUpOf(
  { databasePath, keep, stop }: BackupPlan,
  date: LocalDate,
): Promise<{ made: number; removed: number }> {
  const folder = backupFolder(databasePath);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `saha-${date}.db`);
  await removeCutOff(folder);
  const isMade = isThere(path);
  if (!isMade) await backUpInWorker({ databasePath, path }, stop);
  const isPoorer = await isPoorerThanOthers(folder, path);
  return { made: isMade ? 0 : 1, removed: isPoorer ? 0 : await removeOld(folder, keep) };
}

/** What nights have left whose backup was killed: as large as the database, and of no use. */
async function removeCutOff(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^saha-\d{4}-\d{2}-\d{2}\.db\.part/.test(name));
  for (const name of names) await rm(join(folder, name));
}

/** Whether it knows nobody, and an older one holds more: that one is not to go for it. */
async function isPoorerThanOthers(folder: string, path: string): Promise<boolean> {
  const sizes = (await listBackups(folder)).map((name) => statSync(join(folder, name)).size);
  return sizes.some((size) => size > statSync(path).size) && !(await holdsSomebody(path));
}

async function removeOld(folder: string, keep: number): Promise<number> {
  const old = (await listBackups(folder)).slice(0, -keep);
  for (const name of old) await rm(join(folder, name));
  return old.length;
}
