import type { Language } from '../../language.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import type { Message, Screen } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/message-key.ts';
import type { Recipient } from '../../messages/outbox.ts';
import { enqueue } from '../../messages/queries.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Db } from '../../store/open-database.ts';
import type { Partner } from '../../talk.ts';
import type { Stage } from '../stage.ts';

interface StageOptions {
  readonly db: Db;
  readonly wording: Wording;
  readonly row: InboxRow;
  readonly phone: string;
  readonly to: Recipient;
  readonly language: Language;
}

/**
 * Answers a text by texts, through the outbox: a screen's buttons are left out, its words say what to write. The key
 * of a reply comes from the row and from which message it is, so that handling the row again, or its rest, sends
 * nothing twice and swallows nothing, whatever figures have changed in between.
 */
export class SmsStage implements Stage {
  readonly #options: StageOptions;
  #language: Language;
  readonly #shown = new Map<MessageKey, number>();

  constructor(options: StageOptions) {
    this.#options = options;
    this.#language = options.language;
  }

  get partner(): Partner {
    return { address: this.#options.phone, channel: 'sms', language: this.#language };
  }

  speak(language: Language): void {
    this.#language = language;
  }

  words(message: Message): string {
    return this.#options.wording.say(message, { language: this.#language, channel: 'sms' });
  }

  async show({ message }: Screen): Promise<string> {
    const { db, row, to } = this.#options;
    const nth = (this.#shown.get(message.key) ?? 0) + 1;
    this.#shown.set(message.key, nth);
    const key = `reply:${row.id}:${message.key}:${nth}`;
    const reply = { key, kind: 'notice' as const, to, screen: { message }, isReply: true };
    await db.transaction().execute((tx) => enqueue(tx, [reply], row.receivedAt));
    return key;
  }

  /** A text has no buttons. */
  async close(): Promise<void> {}

  /** A text comes from its sender's own phone: there is nothing to ask for. */
  async showContactRequest(): Promise<void> {
    throw new Error('a contact is not asked for by text message');
  }
}
