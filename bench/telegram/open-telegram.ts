import type { z } from 'zod';
import { OtherProcess } from '../process.ts';
import { doneShape, readyShape, reportShape, type SetUp, type Wish } from './conduct.ts';

/** The embedded Bot API server, in another process and on the system's clock. */
export interface Telegram extends AsyncDisposable {
  readonly root: string;
  readonly token: string;
  report(): Promise<z.infer<typeof reportShape>>;
  /** Lets people do something, and waits until they have done it. */
  let(wish: Exclude<Wish, { wish: 'report' }>): Promise<z.infer<typeof doneShape>>;
}

export async function openTelegram(setUp: SetUp): Promise<Telegram> {
  const other = new OtherProcess(new URL('./serve-telegram.ts', import.meta.url), setUp);
  const { root, token } = await other.hear(readyShape);
  return {
    root,
    token,
    report: () => other.ask(reportShape, { wish: 'report' }),
    let: (wish) => other.ask(doneShape, wish),
    [Symbol.asyncDispose]: () => other[Symbol.asyncDispose](),
  };
}
