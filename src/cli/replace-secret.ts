import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Puts a file in its place as a whole, whatever happens meanwhile, and readable by its owner alone. Where a link
 * stands, the file that it leads to is replaced.
 */
export async function replaceSecret(path: string, text: string): Promise<void> {
  const place = await placeOf(path);
  const beside = besideOf(place);
  try {
    await writeBeside(beside, text);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Whether it will be possible: throws what the system says when nothing can be written there. */
export async function tryToReplace(path: string): Promise<void> {
  const beside = besideOf(await placeOf(path));
  await writeBeside(beside, '');
  await rm(beside);
}

/** What an earlier attempt has left there goes first: its rights would stay. */
async function writeBeside(beside: string, text: string): Promise<void> {
  await rm(beside, { force: true });
  await writeFile(beside, text, { mode: 0o600, flag: 'wx', flush: true });
}

const besideOf = (place: string): string => `${place}.new`;

const placeOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
