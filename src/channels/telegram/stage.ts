import { type Api, InputFile } from 'grammy';
import { z } from 'zod';
import type { Language } from '../../language.ts';
import { findAttachment } from '../../messages/attachment-queries.ts';
import { type Message, type Reader, type Screen, say } from '../../messages/message.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Db } from '../../store/open-database.ts';
import type { Partner } from '../../talk.ts';
import type { Stage } from '../stage.ts';
import { isGone, isHarmless } from './failure.ts';
import { renderScreen } from './keyboard.ts';

interface StageOptions {
  readonly db: Db;
  readonly api: Api;
  readonly wording: Wording;
  readonly chatId: number;
  readonly threadId: number | undefined;
  /** The Telegram user who is spoken with. */
  readonly user: string;
  readonly isTap: boolean;
  /** A contact was shared: the keyboard that asked for it has to go. */
  readonly hasContact: boolean;
  readonly language: Language;
}

const shownShape = z.object({ messageId: z.number(), isPicture: z.boolean(), hasButtons: z.boolean() });
type Shown = z.infer<typeof shownShape>;

const readShown = (last: string): Shown => shownShape.parse(JSON.parse(last));

/** What the stage needs to find a message again. */
export const shownMessage = (shown: Shown): string => JSON.stringify(shown);

/**
 * Shows screens in a chat. After a tap the same message moves on; after something typed or sent, which pushed the
 * message up, the old one stays as what was asked, without its buttons, and the screen comes below.
 */
export class TelegramStage implements Stage {
  readonly #options: StageOptions;
  #language: Language;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#language = options.language;
  }

  get partner(): Partner {
    return { address: this.#options.user, channel: 'telegram', language: this.#language };
  }

  speak(language: Language): void {
    this.#language = language;
  }

  words(message: Message): string {
    return this.#options.wording.say(message, this.#reader);
  }

  async show(screen: Screen, last: string | undefined): Promise<string> {
    const shown = last === undefined ? undefined : readShown(last);
    const kept = shown && (await this.#replace(screen, shown));
    const messageId = kept ?? (await this.#send(screen));
    const hasButtons = (screen.choices ?? []).length > 0;
    return shownMessage({
      messageId,
      hasButtons,
      isPicture: kept === undefined && screen.picture !== undefined,
    });
  }

  async close(shown: string, but: string | undefined): Promise<void> {
    const last = readShown(shown);
    if (but === undefined || readShown(but).messageId !== last.messageId) await this.#close(last);
  }

  async showContactRequest(message: Message, last: string | undefined): Promise<void> {
    if (last !== undefined) await this.#close(readShown(last));
    const label = this.words(say('join-share-contact'));
    await this.#options.api.sendMessage(this.#options.chatId, this.words(message), {
      reply_markup: {
        keyboard: [[{ text: label, request_contact: true }]],
        resize_keyboard: true,
        one_time_keyboard: true,
      },
    });
  }

  get #reader(): Reader {
    return { language: this.#language, channel: 'telegram' };
  }

  async #send(screen: Screen): Promise<number> {
    const { api, chatId, threadId, db, hasContact } = this.#options;
    const { text, reply_markup: buttons } = renderScreen(this.#options.wording, screen, this.#reader);
    const hasButtons = buttons.inline_keyboard.length > 0;
    const reply_markup = hasContact && !hasButtons ? { remove_keyboard: true as const } : buttons;
    const other = { reply_markup, ...(threadId === undefined ? {} : { message_thread_id: threadId }) };
    const picture = screen.picture && (await findAttachment(db, screen.picture));
    const sent = picture
      ? await api.sendPhoto(chatId, new InputFile(picture, 'photo.jpg'), { caption: text, ...other })
      : await api.sendMessage(chatId, text, other);
    return sent.message_id;
  }

  /** The message that shows the screen now; undefined when it must be sent anew. */
  async #replace(screen: Screen, shown: Shown): Promise<number | undefined> {
    const { api, chatId, isTap, wording } = this.#options;
    if (!isTap || shown.isPicture || screen.picture !== undefined) {
      await this.#close(shown);
      return undefined;
    }
    try {
      const { text, reply_markup } = renderScreen(wording, screen, this.#reader);
      await api.editMessageText(chatId, shown.messageId, text, { reply_markup });
      return shown.messageId;
    } catch (error) {
      if (isHarmless(error)) return shown.messageId;
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** The message stays as what was asked, without its buttons. */
  async #close({ messageId, hasButtons }: Shown): Promise<void> {
    if (!hasButtons) return;
    try {
      await this.#options.api.editMessageReplyMarkup(this.#options.chatId, messageId);
    } catch (error) {
      if (!isHarmless(error) && !isGone(error)) throw error;
    }
  }
}
