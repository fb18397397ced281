import type { Payload } from './payload.ts';

/** A trouble of the network or of Telegram, made on purpose. It is no refusal and breaks no limit. */
type Fault =
  /** Hangs up before the request is looked at. */
  | { readonly kind: 'drop-before'; readonly delayMs?: number }
  /** Does what was asked and hangs up instead of answering. */
  | { readonly kind: 'drop-after'; readonly delayMs?: number }
  /** Answers with a status and does nothing. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      /** In the place of the usual words for the status. */
      readonly description?: string;
      readonly delayMs?: number;
    }
  /** A gateway in between answers with a page of its own; Telegram hears nothing. */
  | { readonly kind: 'page'; readonly status: number; readonly delayMs?: number }
  /** Answers as usual, but late. */
  | { readonly kind: 'delay'; readonly delayMs: number };

/** Downloads are the method `file`. */
export type Faults = (method: string, payload: Payload['fields']) => Fault | undefined;

export const page = '<html><body><h1>Sorry</h1></body></html>';

const descriptions: Readonly<Record<number, string>> = {
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
};

export function faultAnswer({ status, retryAfter, description: own }: Extract<Fault, { kind: 'status' }>): {
  status: number;
  body: Record<string, unknown>;
} {
  const words = own ?? descriptions[status] ?? 'Error';
  const wait = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  const description = retryAfter === undefined ? words : `${words}: retry after ${retryAfter}`;
  return { status, body: { ok: false, error_code: status, description, ...wait } };
}
