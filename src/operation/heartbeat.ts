import { callOutside, failureCodeOf } from '../call-outside.ts';
import type { Log } from '../log.ts';

export interface HeartbeatOptions {
  readonly url: string;
  readonly proxy: string | undefined;
  readonly log: Log;
}

const timeOutMs = 5_000;

/** Tells a watcher outside that all is well; when the calls stop, it wakes somebody. Never rejects. */
export async function callHeartbeat({ url, proxy, log }: HeartbeatOptions): Promise<void> {
  try {
    const { status } = await callOutside({ url, proxy, timeOutMs });
    if (status >= 400) log.warn({ statusCode: status }, 'heartbeat refused');
  } catch (error) {
    log.warn({ code: failureCodeOf(error) }, 'heartbeat cannot be called');
  }
}
