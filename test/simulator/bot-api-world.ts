import { z } from 'zod';
import type { Clock, Instant } from '../../src/clock.ts';
import { type BotApi, type BotApiOptions, startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';

/** 21 November 2026, 09:00 in Istanbul. */
const start = Date.UTC(2026, 10, 21, 6, 0, 0);

/** A clock that stands still until it is moved. */
class StillClock implements Clock {
  #now: Instant = start;
  readonly #waits = new Set<{ until: Instant; resolve: () => void }>();

  now(): Instant {
    return this.#now;
  }

  wait(ms: number, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted || ms <= 0) return resolve();
      const wait = { until: this.#now + ms, resolve };
      this.#waits.add(wait);
      signal?.addEventListener('abort', () => {
        this.#waits.delete(wait);
        resolve();
      });
    });
  }

  move(ms: number): void {
    this.#now += ms;
    for (const wait of this.#waits) {
      if (wait.until > this.#now) continue;
      this.#waits.delete(wait);
      wait.resolve();
    }
  }

  get waitCount(): number {
    return this.#waits.size;
  }
}

const replySchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  description: z.string().optional(),
  parameters: z
    .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
    .optional(),
});
export type Reply = z.infer<typeof replySchema>;

export async function openWorld(options: Partial<BotApiOptions> = {}) {
  const clock = new StillClock();
  const api = await startBotApi({ clock, ...options });
  return {
    api,
    clock,
    call: (method: string, payload: unknown = {}) => callMethod(api, method, payload),
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  };
}

/** Asks over real HTTP; the status must agree with the body. */
async function callMethod(api: BotApi, method: string, payload: unknown): Promise<Reply> {
  const isForm = payload instanceof FormData || payload instanceof URLSearchParams;
  const response = await fetch(`${api.root}/bot${api.token}/${method}`, {
    method: 'POST',
    body: isForm ? payload : JSON.stringify(payload),
    ...(isForm ? {} : { headers: { 'content-type': 'application/json' } }),
  });
  const reply = replySchema.parse(await response.json());
  if (response.status !== (reply.ok ? 200 : reply.error_code)) throw new Error('status and body disagree');
  return reply;
}

/** Waits, without a timer, until something that goes over the network has happened. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
