import type { Clock, Instant } from '../../clock.ts';
import type { BotApiEvent, BotApiListener } from './events.ts';
import { Files } from './files.ts';
import { Limits } from './limits.ts';
import type { InlineButton, ReplyButton } from './markup.ts';
import { messageJson } from './message-json.ts';
import { type Account, type Chat, type Content, isGroup, type Message } from './model.ts';
import { isSeenByBot } from './privacy.ts';
import { Profile } from './profile.ts';
import { CallbackQueries } from './queries.ts';
import { showMessage } from './shown-message.ts';
import { Updates } from './updates.ts';
import { Webhook } from './webhook.ts';

export interface Draft {
  readonly chat: Chat;
  readonly from: Account;
  readonly content: Content;
  readonly inlineKeyboard?: readonly (readonly InlineButton[])[];
  readonly replyKeyboard?: readonly (readonly ReplyButton[])[] | undefined;
  readonly otherMarkup?: Message['otherMarkup'];
  readonly replyTo?: Message | undefined;
  readonly threadId?: number | undefined;
  readonly forwardedFrom?: Account | undefined;
  readonly mediaGroupId?: string | undefined;
  readonly isSilent?: boolean;
}

const firstUserId = 7_000_000_001;
const firstGroupId = -4_000_000_001;
const firstSupergroupId = -1_002_000_000_001;

/** Telegram as the bot and its people share it: chats, messages, files, and what waits for the bot. */
export class World {
  readonly clock: Clock;
  readonly me: Account;
  readonly chats = new Map<number, Chat>();
  readonly files = new Files();
  readonly limits = new Limits();
  readonly queries = new CallbackQueries();
  readonly profile = new Profile();
  readonly updates: Updates;
  readonly webhook: Webhook;
  readonly #listeners = new Set<BotApiListener>();
  #messageCount = 0;
  readonly #idCounts = { user: 0, group: 0, supergroup: 0, album: 0 };

  constructor(clock: Clock, me: Account) {
    this.clock = clock;
    this.me = me;
    this.updates = new Updates(clock);
    this.webhook = new Webhook(clock, this.updates);
  }

  /** Message dates are whole seconds. */
  second(): Instant {
    return Math.floor(this.clock.now() / 1000) * 1000;
  }

  nextId(kind: 'user' | 'group' | 'supergroup'): number {
    const count = this.#idCounts[kind]++;
    if (kind === 'user') return firstUserId + count;
    return (kind === 'group' ? firstGroupId : firstSupergroupId) - count;
  }

  /** Private chats and groups share one count of messages; each supergroup has its own, as at Telegram. */
  nextMessageId(chat: Chat): number {
    // A supergroup's first message is its creation, which nobody sees.
    if (chat.kind === 'supergroup') return chat.messages.length + 2;
    this.#messageCount += 1;
    return this.#messageCount;
  }

  post(draft: Draft): Message {
    const message: Message = {
      isSilent: false,
      inlineKeyboard: [],
      ...draft,
      id: this.nextMessageId(draft.chat),
      date: this.second(),
      isPinned: false,
      isDeleted: false,
    };
    draft.chat.messages.push(message);
    draft.chat.byId.set(message.id, message);
    this.emit({ type: 'message', chatId: draft.chat.id, message: showMessage(message) });
    return message;
  }

  /** Tells the bot about a message, unless a group's privacy keeps it from the bot. */
  report(message: Message, type: 'message' | 'edited_message' = 'message'): void {
    if (isGroup(message.chat) && !isSeenByBot(message.chat, message, this.me)) return;
    this.updates.add(type, messageJson(message), `chat:${message.chat.id}`);
  }

  /** Marks the message as changed. */
  touch(message: Message): void {
    message.editedAt = this.second();
    this.emit({ type: 'edit', chatId: message.chat.id, message: showMessage(message) });
  }

  on(listener: BotApiListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: BotApiEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
