import { Worker } from 'node:worker_threads';

export interface BackupTask {
  readonly databasePath: string;
  readonly path: string;
}

/**
 * Copies and checks the database in a thread of its own: reading all of a large file would hold up everybody who
 * waits for an answer. Rejects when the backup fails, or a stop cuts it off.
 */
export async function backUpInWorker(task: BackupTask, stop?: AbortSignal): Promise<void> {
  stop?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: task });
    const end = () => void worker.terminate();
    stop?.addEventListener('abort', end, { once: true });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      stop?.removeEventListener('abort', end);
      return code === 0 ? resolve() : reject(new Error(`the backup ended with ${code}`));
    });
  });
}
