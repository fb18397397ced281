import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SmallDisk extends AsyncDisposable {
  readonly path: (name: string) => string;
  /** Leaves not a byte of it. */
  readonly fill: () => Promise<void>;
}

/** A disk of so many megabytes; undefined where the machine lets nobody mount one. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'saha-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const path = (name: string) => join(folder, name);
  return {
    path,
    fill: () => fill(path('filler')),
    [Symbol.asyncDispose]: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

/** Writes until the disk refuses a single byte. */
async function fill(path: string): Promise<void> {
  for (let size = 1_048_576; size >= 1; size /= 4)
    for (;;)
      if (
        !(await writeFile(path, Buffer.alloc(size), { flag: 'a' }).then(
          () => true,
          () => false,
        ))
      )
        break;
}
