import { findEntities } from './entities.ts';
import { chatJson, messageJson } from './message-json.ts';
import { type Account, type Chat, type Content, isGroup, type Message } from './model.ts';
import { type ShownMessage, showMessage } from './shown-message.ts';
import type { Draft, World } from './world.ts';

export interface SendOptions {
  readonly replyTo?: number;
  /** The user whose message is passed on. */
  readonly forwardedFrom?: { readonly account: Account };
  /** The topic of a forum. */
  readonly threadId?: number;
}

/** What a person can do on a phone in one chat. A mistake of the test throws an Error. */
export class PersonInChat {
  readonly account: Account;
  readonly #phone: string;
  protected readonly world: World;
  readonly #findChat: () => Chat;

  constructor({
    world,
    account,
    phone,
    findChat,
  }: {
    world: World;
    account: Account;
    phone: string;
    findChat: () => Chat;
  }) {
    this.world = world;
    this.account = account;
    this.#phone = phone;
    this.#findChat = findChat;
  }

  /** What the chat shows now, oldest first. */
  get messages(): ShownMessage[] {
    return this.#findChat()
      .messages.filter(({ isDeleted }) => !isDeleted)
      .map(showMessage);
  }

  send(text: string, { replyTo, forwardedFrom, threadId }: SendOptions = {}): ShownMessage {
    const content: Content = { kind: 'text', formatted: { text, entities: findEntities(text) } };
    const original = replyTo === undefined ? undefined : this.#find(replyTo);
    return this.#post(content, { replyTo: original, forwardedFrom: forwardedFrom?.account, threadId });
  }

  /**
   * Taps an inline button by its data or its label and returns the id of the query.
   * `isStale` taps by data a button that the message no longer has, as a phone does that is behind.
   */
  tap(messageId: number, dataOrLabel: string, { isStale = false } = {}): string {
    const chat = this.#enter();
    const message = this.#find(messageId, isStale);
    const buttons = message.inlineKeyboard.flat();
    const button =
      buttons.find((each) => each.callback_data === dataOrLabel) ??
      buttons.find((each) => each.text === dataOrLabel);
    const data = button?.callback_data ?? (isStale ? dataOrLabel : undefined);
    if (data === undefined) throw new Error(`message ${messageId} has no button «${dataOrLabel}» to tap`);
    const query = this.world.queries.add(this.account, chat, this.world.clock.now());
    const body = {
      id: query.id,
      from: this.account,
      message: tapped(message),
      chat_instance: String(chat.id),
      data,
    };
    if (isReachedByTaps(chat)) this.world.updates.add('callback_query', body, `user:${this.account.id}`);
    return query.id;
  }

  /** Shares one's own number, as the button under the text field does. */
  shareContact(): ShownMessage {
    return this.shareContactOf({
      phone: this.#phone,
      firstName: this.account.first_name,
      userId: this.account.id,
    });
  }

  /** Sends a card of the address book: somebody else's, or one without an account. */
  shareContactOf(card: { phone: string; firstName: string; userId?: number }): ShownMessage {
    const user = card.userId === undefined ? {} : { user_id: card.userId };
    const contact = { phone_number: card.phone.replace(/^\+/, ''), first_name: card.firstName, ...user };
    return this.#post({ kind: 'contact', contact });
  }

  /** Photos of one album share a `mediaGroupId`. */
  sendPhoto(bytes: Uint8Array, options: { caption?: string; mediaGroupId?: string } = {}): ShownMessage {
    const { caption = '', mediaGroupId } = options;
    const photo = this.world.files.addPhoto(bytes);
    const formatted = { text: caption, entities: findEntities(caption) };
    return this.#post({ kind: 'photo', photo, caption: formatted }, { mediaGroupId });
  }

  /** A file as it is; a picture too, if it is sent so. */
  sendDocument(
    name: string,
    bytes: Uint8Array,
    { mediaGroupId }: { mediaGroupId?: string } = {},
  ): ShownMessage {
    const file = this.world.files.add('documents', name, bytes);
    return this.#post({ kind: 'document', file, caption: { text: '', entities: [] } }, { mediaGroupId });
  }

  sendLocation(latitude: number, longitude: number): ShownMessage {
    return this.#post({ kind: 'location', latitude, longitude });
  }

  sendSticker(): ShownMessage {
    return this.#post({ kind: 'sticker', file: this.world.files.add('stickers', 'sticker.webp', someBytes) });
  }

  sendVoice(): ShownMessage {
    return this.#post({ kind: 'voice', file: this.world.files.add('voice', 'voice.oga', someBytes) });
  }

  editMessage(messageId: number, text: string): ShownMessage {
    this.#enter();
    const message = this.#find(messageId);
    if (message.from.id !== this.account.id) throw new Error(`message ${messageId} is somebody else's`);
    message.content = { kind: 'text', formatted: { text, entities: findEntities(text) } };
    this.world.touch(message);
    this.world.report(message, 'edited_message');
    return showMessage(message);
  }

  #post(content: Content, more: Omit<Partial<Draft>, 'chat' | 'from' | 'content'> = {}): ShownMessage {
    const message = this.world.post({ ...more, chat: this.#enter(), from: this.account, content });
    this.world.report(message);
    return showMessage(message);
  }

  /** Whoever writes to a bot has thereby started it. */
  #enter(): Chat {
    const chat = this.#findChat();
    const { id } = this.account;
    if (isGroup(chat)) {
      if (!chat.people.has(id)) throw new Error(`user ${id} is not in the group ${chat.id}`);
    } else {
      if (chat.state === 'blocked' || chat.state === 'deactivated') {
        throw new Error(`user ${id} cannot write: the chat is ${chat.state}`);
      }
      chat.state = 'open';
    }
    chat.heardAt = this.world.clock.now();
    return chat;
  }

  #find(messageId: number, mayBeDeleted = false): Message {
    const message = this.#findChat().byId.get(messageId);
    if (!message || (message.isDeleted && !mayBeDeleted)) {
      throw new Error(`message ${messageId} is not in the chat`);
    }
    return message;
  }
}

const someBytes = new Uint8Array([1, 2, 3, 4]);

/** Of a deleted message the bot learns only where it was. */
const tapped = (message: Message): Record<string, unknown> =>
  message.isDeleted
    ? { chat: chatJson(message.chat), message_id: message.id, date: 0 }
    : messageJson(message);

const isReachedByTaps = (chat: Chat): boolean =>
  !isGroup(chat) || chat.botStatus === 'member' || chat.botStatus === 'administrator';
