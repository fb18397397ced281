import type { Instant } from '../../clock.ts';
import type { Refusal } from './refusal.ts';
import { Ring } from './ring.ts';

/** One request of the bot and how it ended; `getUpdates` is only counted. */
export interface RecordedCall {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly chatId: number | undefined;
  readonly at: Instant;
  readonly errorCode: number | undefined;
}

export interface RecordedRefusal {
  readonly method: string;
  readonly errorCode: number;
  readonly description: string;
  readonly at: Instant;
  readonly chatId: number | undefined;
}

const keptCalls = 5_000;
const keptRefusals = 10_000;

/** What the bot asked for. Counts are complete; the lists keep the latest. */
export class Ledger {
  readonly #calls = new Ring<RecordedCall>(keptCalls);
  readonly #refusals = new Ring<RecordedRefusal>(keptRefusals);
  readonly #breaches = new Ring<RecordedRefusal>(keptRefusals);
  readonly counts: Record<string, number> = {};

  get calls(): RecordedCall[] {
    return this.#calls.toArray();
  }

  get refusals(): RecordedRefusal[] {
    return this.#refusals.toArray();
  }

  get breaches(): RecordedRefusal[] {
    return this.#breaches.toArray();
  }

  record(call: Omit<RecordedCall, 'chatId' | 'errorCode'>, refusal: Refusal | undefined): void {
    const { method, at } = call;
    const chatId = chatIdOf(call.fields);
    this.counts[method] = (this.counts[method] ?? 0) + 1;
    if (method !== 'getUpdates') this.#calls.push({ ...call, chatId, errorCode: refusal?.errorCode });
    if (!refusal) return;
    const entry = { method, errorCode: refusal.errorCode, description: refusal.message, at, chatId };
    this.#refusals.push(entry);
    if (refusal.errorCode === 429) this.#breaches.push(entry);
  }
}

function chatIdOf(fields: Readonly<Record<string, unknown>>): number | undefined {
  const id = Number(fields['chat_id'] ?? Number.NaN);
  return Number.isNaN(id) ? undefined : id;
}
