import type { Instant } from '../../clock.ts';

export interface ShownSms {
  readonly id: string;
  /** Of the person, E.164. */
  readonly phone: string;
  readonly from: 'person' | 'organisation';
  readonly text: string;
  readonly at: Instant;
}

/** What the page needs of an embedded SMS gateway. */
export interface SmsSide {
  /** The organisation's number or name, as a phone shows the sender. */
  readonly sender: string;
  /** Oldest first. */
  list(phone: string): readonly ShownSms[];
  /** The person writes to the organisation. */
  send(phone: string, text: string): void | Promise<void>;
  /** Tells of each text, in either direction; returns how to stop it. */
  on(listener: (sms: ShownSms) => void): () => void;
}
