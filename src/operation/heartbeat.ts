import { ProxyAgent, request } from 'undici';
import type { Log } from '../log.ts';

export interface HeartbeatOptions {
  readonly url: string;
  readonly proxy: string | undefined;
  readonly log: Log;
}

const timeOutMs = 5_000;

/** Tells a watcher outside that all is well; when the calls stop, it wakes somebody. Never rejects. */
export async function callHeartbeat({ url, proxy, log }: HeartbeatOptions): Promise<void> {
  const dispatcher = proxy === undefined ? undefined : new ProxyAgent(proxy);
  try {
    const signal = AbortSignal.timeout(timeOutMs);
    const { statusCode, body } = await request(url, { signal, ...(dispatcher && { dispatcher }) });
    await body.dump();
    if (statusCode >= 400) log.warn({ statusCode }, 'heartbeat refused');
  } catch (error) {
    log.warn({ code: codeOf(error) }, 'heartbeat cannot be called');
  } finally {
    await dispatcher?.close();
  }
}

/** The address of a heartbeat is a secret, and stands in the messages of some errors. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'failed';
