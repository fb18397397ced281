import type { Clock, Instant } from '../../clock.ts';
import type { SmsPeople } from '../sms/sms-people.ts';
import { newSid, type TwilioMessage } from './message.ts';

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** The number that the account owns. */
  readonly number: string;
  readonly messagingServiceSid: string;
  /** Countries that are switched on in the console. */
  readonly geoPermissions: readonly string[];
  /** Requests in any second. */
  readonly requestsPerSecond: number;
  /** How fast the number sends what waits in its queue. */
  readonly messagesPerSecond: number;
  /** How long a message is taken before it stands in the list. */
  readonly listedAfterMs: number;
}

/** What the account holds. */
export class TwilioWorld {
  readonly clock: Clock;
  readonly account: TwilioAccount;
  readonly people: SmsPeople;
  readonly messages: TwilioMessage[] = [];
  readonly bySid = new Map<string, TwilioMessage>();
  readonly optedOut = new Set<string>();
  readonly #requestsAt: Instant[] = [];
  #freeAt: Instant = 0;

  constructor(clock: Clock, account: TwilioAccount, people: SmsPeople) {
    this.clock = clock;
    this.account = account;
    this.people = people;
  }

  add(draft: Omit<TwilioMessage, 'sid' | 'createdAt' | 'sentAt' | 'errorCode'>): TwilioMessage {
    const message = {
      ...draft,
      sid: newSid(),
      createdAt: this.clock.now(),
      sentAt: draft.status === 'received' ? this.clock.now() : undefined,
      errorCode: undefined,
    };
    this.messages.push(message);
    this.bySid.set(message.sid, message);
    return message;
  }

  /** Whether one more request fits into the second. */
  takeRequest(): boolean {
    const now = this.clock.now();
    while (this.#requestsAt[0] !== undefined && this.#requestsAt[0] <= now - 1_000) this.#requestsAt.shift();
    if (this.#requestsAt.length >= this.account.requestsPerSecond) return false;
    this.#requestsAt.push(now);
    return true;
  }

  /** When the number may send the next message; the turn is taken. */
  takeTurn(): Instant {
    const turn = Math.max(this.clock.now(), this.#freeAt);
    this.#freeAt = turn + Math.ceil(1_000 / this.account.messagesPerSecond);
    return turn;
  }
}
