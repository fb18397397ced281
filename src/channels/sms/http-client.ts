import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import type { Clock } from '../../clock.ts';
import { timeLimit } from '../../time-limit.ts';
import { wasRefused } from '../was-refused.ts';

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Why there is no answer. `refused`: the call cannot have been looked at. `unknown`: it may have been. */
export class NoAnswer extends Error {
  readonly outcome: 'refused' | 'unknown';

  constructor(outcome: 'refused' | 'unknown', options?: ErrorOptions) {
    super(`no answer: ${outcome}`, options);
    this.name = 'NoAnswer';
    this.outcome = outcome;
  }
}

export interface HttpClient extends AsyncDisposable {
  /**
   * Throws NoAnswer. A stop keeps new calls from going out, and cuts one that is under way only when it takes too long:
   * nobody would know what became of it.
   */
  call(call: HttpCall, signal?: AbortSignal): Promise<HttpAnswer>;
}

/** The header by which a user and a password are shown. */
export const basicAuthorization = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const timeOutMs = 20_000;
export function createHttpClient({ clock, proxy }: { clock: Clock; proxy: string | undefined }): HttpClient {
  const dispatcher = proxy === undefined ? new Agent({ connections: 16 }) : new ProxyAgent(proxy);
  return {
    call: async (call, signal) => {
      if (signal?.aborted) throw new NoAnswer('refused');
      using limit = timeLimit(clock, timeOutMs, signal);
      try {
        return await answerOf(dispatcher, call, limit.signal);
      } catch (error) {
        throw new NoAnswer(wasRefused(error) ? 'refused' : 'unknown', { cause: error });
      }
    },
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  };
}

async function answerOf(dispatcher: Dispatcher, call: HttpCall, signal: AbortSignal): Promise<HttpAnswer> {
  const { origin, pathname, search } = new URL(call.url);
  const { statusCode, headers, body } = await dispatcher.request({
    origin,
    path: pathname + search,
    method: call.method,
    headers: call.headers,
    body: call.body ?? null,
    signal,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { status: statusCode, headers, text: await body.text() };
}
