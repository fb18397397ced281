import { open } from 'node:fs/promises';

/** Returns when the file's content would survive a power cut. */
export const syncFile = (path: string): Promise<void> => sync(path, 'r+');

/** Returns when the names in a folder would survive a power cut. */
export const syncFolder = (path: string): Promise<void> => sync(path, 'r');

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  await using file = await open(path, flags);
  await file.sync();
}
