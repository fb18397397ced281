import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** A server in a process of its own, so that it does not take the time of what is measured. */
export class OtherProcess implements AsyncDisposable {
  readonly #child: ChildProcess;

  constructor(script: URL, options: unknown, flags: readonly string[] = []) {
    this.#child = fork(fileURLToPath(script), [JSON.stringify(options)], {
      execArgv: [...flags],
      stdio: ['ignore', process.stderr, 'inherit', 'ipc'],
    });
  }

  /** Says something and waits for what it says next. */
  ask<T>(shape: z.ZodType<T>, question: unknown): Promise<T> {
    const answer = this.hear(shape);
    this.tell(question);
    return answer;
  }

  tell(message: unknown): void {
    this.#child.send(JSON.stringify(message));
  }

  /** What it says next. */
  async hear<T>(shape: z.ZodType<T>): Promise<T> {
    const over = new AbortController();
    const { signal } = over;
    const heard = once(this.#child, 'message', { signal }).then(([message]: unknown[]) =>
      shape.parse(message),
    );
    const ended = once(this.#child, 'exit', { signal }).then(() => {
      throw new Error(`${this.#child.spawnargs.at(-2)} has ended`);
    });
    try {
      return await Promise.race([heard, ended]);
    } finally {
      over.abort();
      heard.catch(() => {});
      ended.catch(() => {});
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill();
    await gone;
  }
}
