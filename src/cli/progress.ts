import { spinner } from '@clack/prompts';
import type { Cli } from './cli.ts';

/** Says how far a long work has come, on standard error. */
export interface Progress {
  tell(text: string): void;
  /** Takes the line away again. */
  end(): void;
}

/** A line that changes; nothing where nobody watches, so that logs and programs read the outcome alone. */
export function openProgress(cli: Cli, { json }: { json?: boolean }): Progress {
  if (json || !process.stderr.isTTY) return { tell: () => undefined, end: () => undefined };
  const line = spinner({ output: process.stderr, indicator: 'timer' });
  line.start(cli.say('cli-working'));
  return { tell: (text) => line.message(text), end: () => line.clear() };
}
