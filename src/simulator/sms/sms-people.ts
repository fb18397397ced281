import { segmentsOf } from '../../channels/sms/segments.ts';
import type { Clock, Instant } from '../../clock.ts';
import type { ShownSms } from '../phones/sms-side.ts';

/** A text as a phone shows it. */
export interface SmsText extends ShownSms {
  /** The number or name that it came from, or went to. */
  readonly sender: string;
  readonly segments: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
}

/** `gone`: switched off for good. `landline`: takes no texts. */
export type PhoneState = 'on' | 'gone' | 'landline';

/** The plainest phone there is. */
export interface SmsPhone {
  readonly number: string;
  /** Oldest first. */
  readonly messages: readonly SmsText[];
  state: PhoneState;
  /** Writes to the organisation: to the number that wrote last, unless another is given. */
  send(text: string, to?: string): SmsText;
}

/** Carries a text to the gateway, and says under which id and to which number it went. */
export type WriteText = (phone: string, text: string, to: string | undefined) => { id: string; to: string };

/** What goes through the network, whichever gateway carries it. */
export class SmsPeople {
  readonly #clock: Clock;
  readonly #write: WriteText;
  readonly #phones = new Map<string, SmsPhone & { messages: SmsText[] }>();
  readonly #listeners = new Set<(text: SmsText) => void>();

  constructor(clock: Clock, write: WriteText) {
    this.#clock = clock;
    this.#write = write;
  }

  add(number: string, state: PhoneState = 'on'): SmsPhone {
    if (!/^\+[1-9]\d{6,14}$/.test(number)) throw new Error(`${number} is no number in E.164`);
    if (this.#phones.has(number)) throw new Error(`there is already a phone ${number}`);
    const messages: SmsText[] = [];
    const send = (text: string, to?: string) => {
      const { id, to: sender } = this.#write(number, text, to);
      return this.#keep({ id, phone: number, from: 'person', text, sender });
    };
    const phone = { number, messages, state, send };
    this.#phones.set(number, phone);
    return phone;
  }

  find(number: string): SmsPhone | undefined {
    return this.#phones.get(number);
  }

  list(): SmsPhone[] {
    return [...this.#phones.values()];
  }

  on(listener: (text: SmsText) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A text of the organisation arrives. Returns whether there is a phone that takes it. */
  deliver(text: { id: string; phone: string; sender: string; text: string }): boolean {
    const phone = this.#phones.get(text.phone);
    if (phone?.state !== 'on') return false;
    this.#keep({ ...text, from: 'organisation' });
    return true;
  }

  #keep(draft: Omit<SmsText, 'at' | 'segments' | 'encoding'>): SmsText {
    const { encoding, count: segments } = segmentsOf(draft.text);
    const at: Instant = this.#clock.now();
    const text: SmsText = { ...draft, at, encoding, segments };
    this.#phones.get(draft.phone)?.messages.push(text);
    for (const listener of this.#listeners) listener(text);
    return text;
  }
}
