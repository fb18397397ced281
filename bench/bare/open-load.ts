import { z } from 'zod';
import { OtherProcess } from '../process.ts';

export interface Load {
  /** Where `/telegram` is. */
  readonly origin: string;
  readonly secret: string;
  readonly count: number;
  readonly atOnce: number;
  readonly firstId: number;
}

/** Somebody who posts updates, in another process. */
export function openLoad(): AsyncDisposable & { post(load: Load): Promise<{ ms: number }> } {
  const other = new OtherProcess(new URL('./load.ts', import.meta.url), {});
  return {
    post: (load) => other.ask(z.object({ ms: z.number() }), load),
    [Symbol.asyncDispose]: () => other[Symbol.asyncDispose](),
  };
}
