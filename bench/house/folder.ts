import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder on the disk that goes away in the end. */
export async function openFolder(): Promise<AsyncDisposable & { readonly databasePath: string }> {
  const path = await mkdtemp(join(tmpdir(), 'saha-bench-'));
  return {
    databasePath: join(path, 'saha.db'),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
