import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memoryFolder = '/dev/shm';

/**
 * A new folder for what need not outlive the power: in memory, where the system offers so many bytes of it, for the
 * disk would slow it down.
 */
export async function makeScratchFolder(enoughBytes: number): Promise<string> {
  const hasRoom = await statfs(memoryFolder).then(
    ({ bavail, bsize }) => bavail * bsize > enoughBytes,
    () => false,
  );
  return mkdtemp(join(hasRoom ? memoryFolder : tmpdir(), 'saha-'));
}
