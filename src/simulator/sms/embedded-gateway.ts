import type { Clock } from '../../clock.ts';
import { Traffic } from '../bot-api/traffic.ts';
import { type GatewayRules, serveSms } from './serve-sms.ts';
import {
  type SmsFaults,
  SmsLedger,
  type SmsRefusal,
  type SmsRequest,
  type WebhookFault,
} from './sms-faults.ts';
import { SmsPeople, type SmsPhone, type SmsText, type WriteText } from './sms-people.ts';
import { type WebhookAttempt, WebhookPosts } from './webhook-posts.ts';

export interface EmbeddedGatewayOptions {
  readonly clock: Clock;
  /** 0 or nothing picks a free port. */
  readonly port?: number;
  /** How long each answer takes, on the clock. */
  readonly latencyMs?: number;
}

/**
 * What every embedded gateway is: a server on loopback, the people with phones behind it, and the calls of our
 * webhooks. `Event` and `Subject` are what a webhook is called for, `Reason` is why a `Message` does not arrive.
 */
export class EmbeddedGateway<Event extends string, Subject, Message, Reason> implements AsyncDisposable {
  readonly people: SmsPeople;
  readonly posts: WebhookPosts;
  /** Troubles on the way to the gateway. */
  faults: SmsFaults | undefined;
  /** Troubles on the way to our webhooks. */
  webhookFaults: ((event: Event, subject: Subject) => WebhookFault | undefined) | undefined;
  /** Why the network does not deliver a message, in the gateway's own terms. */
  failures: ((message: Message) => Reason | undefined) | undefined;
  readonly #options: EmbeddedGatewayOptions;
  readonly #ledger = new SmsLedger();
  readonly #traffic = new Traffic();
  #server: Awaited<ReturnType<typeof serveSms>> | undefined;

  constructor(options: EmbeddedGatewayOptions, write: WriteText) {
    this.#options = options;
    this.people = new SmsPeople(options.clock, write);
    this.posts = new WebhookPosts(options.clock);
  }

  async listen(rules: GatewayRules): Promise<void> {
    const { clock, port = 0, latencyMs = 0 } = this.#options;
    const faults: SmsFaults = (request) => this.faults?.(request);
    const [ledger, traffic] = [this.#ledger, this.#traffic];
    this.#server = await serveSms({ ...rules, clock, port, latencyMs, ledger, traffic, faults });
  }

  /** Its address, once it listens. */
  get root(): string {
    return this.#server?.root ?? '';
  }

  addPhone(number: string, state?: SmsPhone['state']): SmsPhone {
    return this.people.add(number, state);
  }

  get phones(): readonly SmsPhone[] {
    return this.people.list();
  }

  /** Tells of each text that a phone shows or writes; returns how to stop it. */
  on(listener: (text: SmsText) => void): () => void {
    return this.people.on(listener);
  }

  get calls(): readonly SmsRequest[] {
    return this.#ledger.calls;
  }

  get refusals(): readonly SmsRefusal[] {
    return this.#ledger.refusals;
  }

  get webhookAttempts(): readonly WebhookAttempt[] {
    return this.posts.attempts;
  }

  /** Requests being answered and webhooks being called; not what waits on the clock. */
  get inFlight(): number {
    return this.#traffic.count + this.posts.posting;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.posts.close();
    await this.#server?.close();
  }
}

/** What any gateway is for those who only carry its phones about. */
export type PlainPhones = Pick<
  EmbeddedGateway<never, never, never, never>,
  'addPhone' | 'phones' | 'on' | 'refusals' | 'inFlight' | typeof Symbol.asyncDispose
>;
