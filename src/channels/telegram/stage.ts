import type { Api } from 'grammy';
import { z } from 'zod';
import type { Language } from '../../language.ts';
import { type Message, type Reader, type Screen, say } from '../../messages/message.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Partner } from '../../talk.ts';
import type { Stage } from '../stage.ts';
import { isGone, isHarmless } from './failure.ts';
import { renderScreen } from './keyboard.ts';

const shownShape = z.object({ messageId: z.number() });

/**
 * Shows screens in a private chat. After a tap the same message moves on; after something typed or sent, which
 * pushed the message up, the old one goes and the screen comes again below it.
 */
export class TelegramStage implements Stage {
  readonly #api: Api;
  readonly #wording: Wording;
  readonly #chatId: number;
  readonly #isTap: boolean;
  #language: Language;

  constructor(options: { api: Api; wording: Wording; chatId: number; isTap: boolean; language: Language }) {
    this.#api = options.api;
    this.#wording = options.wording;
    this.#chatId = options.chatId;
    this.#isTap = options.isTap;
    this.#language = options.language;
  }

  get partner(): Partner {
    return { address: String(this.#chatId), channel: 'telegram', language: this.#language };
  }

  speak(language: Language): void {
    this.#language = language;
  }

  words(message: Message): string {
    return this.#wording.say(message, this.#reader);
  }

  async show(screen: Screen, last: string | undefined): Promise<string> {
    const shown = last === undefined ? undefined : shownShape.parse(JSON.parse(last));
    const messageId = shown && (await this.#replace(screen, shown.messageId));
    return JSON.stringify({ messageId: messageId ?? (await this.#send(screen)) });
  }

  async showContactRequest(message: Message): Promise<void> {
    const label = this.words(say('join-share-contact'));
    await this.#api.sendMessage(this.#chatId, this.words(message), {
      reply_markup: {
        keyboard: [[{ text: label, request_contact: true }]],
        resize_keyboard: true,
        one_time_keyboard: true,
      },
    });
  }

  async removeKeyboard(message: Message): Promise<void> {
    await this.#api.sendMessage(this.#chatId, this.words(message), {
      reply_markup: { remove_keyboard: true },
    });
  }

  get #reader(): Reader {
    return { language: this.#language, channel: 'telegram' };
  }

  async #send(screen: Screen): Promise<number> {
    const { text, reply_markup } = renderScreen(this.#wording, screen, this.#reader);
    const { message_id: messageId } = await this.#api.sendMessage(this.#chatId, text, { reply_markup });
    return messageId;
  }

  /** The message that shows the screen now; undefined when it must be sent anew. */
  async #replace(screen: Screen, messageId: number): Promise<number | undefined> {
    try {
      if (!this.#isTap) {
        await this.#api.deleteMessage(this.#chatId, messageId);
        return undefined;
      }
      const { text, reply_markup } = renderScreen(this.#wording, screen, this.#reader);
      await this.#api.editMessageText(this.#chatId, messageId, text, { reply_markup });
      return messageId;
    } catch (error) {
      if (isHarmless(error)) return messageId;
      if (isGone(error)) return undefined;
      throw error;
    }
  }
}
