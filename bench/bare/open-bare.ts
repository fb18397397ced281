import { z } from 'zod';
import { OtherProcess } from '../process.ts';

/** A server that does next to nothing, in another process. */
export async function openBare(): Promise<AsyncDisposable & { readonly root: string }> {
  const other = new OtherProcess(new URL('./serve-bare.ts', import.meta.url), {});
  const { root } = await other.hear(z.object({ root: z.string() }));
  return { root, [Symbol.asyncDispose]: () => other[Symbol.asyncDispose]() };
}
