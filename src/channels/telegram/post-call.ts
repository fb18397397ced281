import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { parseJson } from '../../parse-json.ts';
import type { ApiCall } from './read-call.ts';

export interface ApiResponse {
  readonly status: number;
  readonly text: string;
}

export type Post = (call: ApiCall, signal: AbortSignal) => Promise<ApiResponse>;

export const createPost =
  (dispatcher: Dispatcher): Post =>
  async (call, signal) => {
    const { statusCode, body } = await dispatcher.request({
      origin: call.url.origin,
      path: call.url.pathname + call.url.search,
      method: 'POST',
      headers: { 'content-type': call.contentType },
      body: call.body,
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    return telegramsOwn({ status: statusCode, text: await body.text() });
  };

/** What the Bot API answers, by its outline. */
const ownShape = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error_code: z.int(), description: z.string() }),
]);
const badGateway = 502;

/**
 * A gateway or a proxy in between may answer with a page of its own. As an error it says that Telegram is not to be
 * had at the moment, in the words that Telegram has for it; in the place of a result it tells nothing, and throws.
 */
function telegramsOwn(response: ApiResponse): ApiResponse {
  if (ownShape.safeParse(parseJson(response.text)).success) return response;
  if (response.status < 300) throw new Error(`status ${response.status}, and no answer of Telegram's`);
  const status = response.status === 429 ? 429 : badGateway;
  const description = `status ${response.status}, and no answer of Telegram's`;
  return { status, text: JSON.stringify({ ok: false, error_code: status, description }) };
}
