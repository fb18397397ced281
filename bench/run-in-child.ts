import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Readings, Size } from './measure.ts';
import { nodeFlags } from './node-flags.ts';

const readingsShape = z.object({
  values: z.record(z.string(), z.number()),
  made: z.record(z.string(), z.number()),
});

/** Runs a measure in a process of its own. What it logs goes to standard error. */
export async function runInChild(name: string, size: Size): Promise<Readings> {
  const child = fork(fileURLToPath(new URL('./run-measure.ts', import.meta.url)), [name, size], {
    execArgv: nodeFlags,
    stdio: ['ignore', process.stderr, 'inherit', 'ipc'],
    // Dozens of processes load the same files; none of them is measured while it does.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'saha-bench-cache') },
  });
  let told: unknown;
  child.once('message', (message) => {
    told = message;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}`);
  return readingsShape.parse(told);
}
