import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** The real process, with these settings and no others; what it says in the end goes where `complaints` says. */
export const spawnBot = (
  env: Readonly<Record<string, string>>,
  folder: string,
  complaints: 'inherit' | 'pipe' = 'inherit',
): ChildProcess =>
  spawn(process.execPath, [main], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', BACKUPS_KEPT: '0', ...env },
    stdio: ['ignore', complaints === 'pipe' ? 'ignore' : 'pipe', complaints],
  });

/** Resolves once the process says that it has started, or has ended. */
export async function started({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) return;
  for await (const line of createInterface({ input: stdout })) if (line.includes('saha started')) break;
  stdout.resume();
}

/** The real process, once it says that it has started. */
export async function startBot(env: Readonly<Record<string, string>>, folder: string): Promise<ChildProcess> {
  const child = spawnBot(env, folder);
  await started(child);
  return child;
}

/** Asks it to stop; returns its exit code and how long it took. */
export async function stop(child: ChildProcess): Promise<{ code: number | null; ms: number }> {
  const startedAt = performance.now();
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  return { code: child.exitCode, ms: Math.round(performance.now() - startedAt) };
}
