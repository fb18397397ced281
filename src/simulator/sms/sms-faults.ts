import type { Instant } from '../../clock.ts';
import { Ring } from '../bot-api/ring.ts';

/** One request to an embedded gateway. */
export interface SmsRequest {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  /** The fields of a form, or the body of JSON. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A trouble of the network, made on purpose. It is no refusal. */
export type SmsFault =
  /** Hangs up before the request is looked at. */
  | { readonly kind: 'drop-before'; readonly delayMs?: number }
  /** Does what was asked and hangs up instead of answering. */
  | { readonly kind: 'drop-after'; readonly delayMs?: number }
  /** Answers with a status and a body, and does nothing. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown; readonly delayMs?: number }
  /** Does what was asked and never answers. */
  | { readonly kind: 'stall' };

export type SmsFaults = (request: SmsRequest) => SmsFault | undefined;

/** What happens to a call of a webhook: it never goes out, it goes out twice, or it goes out so much later. */
export type WebhookFault = 'lost' | 'twice' | { readonly delayMs: number };

export interface SmsRefusal extends SmsRequest {
  readonly status: number;
  readonly code: number | undefined;
  readonly message: string;
  readonly at: Instant;
}

/** What came in and what was refused: counts are complete, the lists keep the latest. */
export class SmsLedger {
  readonly #calls = new Ring<SmsRequest & { readonly at: Instant; readonly status: number }>(5_000);
  readonly #refusals = new Ring<SmsRefusal>(10_000);

  get calls() {
    return this.#calls.toArray();
  }

  get refusals(): SmsRefusal[] {
    return this.#refusals.toArray();
  }

  record(request: SmsRequest, status: number, at: Instant): void {
    this.#calls.push({ ...request, status, at });
  }

  refuse(refusal: SmsRefusal): void {
    this.#refusals.push(refusal);
  }
}
