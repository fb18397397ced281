import { reportOwnStatus } from './chat-member.ts';
import type { Account, GroupChat, PrivateChat } from './model.ts';
import { PersonInChat } from './person-in-chat.ts';
import type { ShownMessage } from './shown-message.ts';
import type { World } from './world.ts';

export interface NewUser {
  readonly id?: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** E.164; made from the id when it is not given. */
  readonly phone?: string;
}

/** A person with a phone. What they do here happens in their private chat with the bot. */
export class BotApiUser extends PersonInChat {
  readonly id: number;
  readonly phone: string;
  readonly #chat: PrivateChat;

  constructor(world: World, user: NewUser) {
    const account = accountOf(user.id ?? world.nextId('user'), user);
    const phone = user.phone ?? `+90555${String(account.id % 10_000_000).padStart(7, '0')}`;
    const chat = privateChat(account);
    super({ world, account, phone, findChat: () => chat });
    this.id = account.id;
    this.phone = phone;
    this.#chat = chat;
    if (world.chats.has(account.id)) throw new Error(`there is already a chat ${account.id}`);
    world.chats.set(account.id, chat);
  }

  /** Presses Start, or opens a link with a payload; takes back a block. */
  start(payload?: string): ShownMessage {
    if (payload !== undefined && !/^[\w-]{1,64}$/.test(payload)) {
      throw new Error(`a link cannot carry «${payload}»`);
    }
    if (this.#chat.state === 'blocked') this.unblock();
    return this.send(payload === undefined ? '/start' : `/start ${payload}`);
  }

  get isBlocking(): boolean {
    return this.#chat.state === 'blocked';
  }

  block(): void {
    if (this.#chat.state === 'blocked') return;
    this.#chat.state = 'blocked';
    reportOwnStatus(this.world, { chat: this.#chat, by: this.account, from: 'member', to: 'kicked' });
  }

  unblock(): void {
    if (this.#chat.state !== 'blocked') return;
    this.#chat.state = 'open';
    reportOwnStatus(this.world, { chat: this.#chat, by: this.account, from: 'kicked', to: 'member' });
  }

  /** Deletes the account. */
  deactivate(): void {
    this.#chat.state = 'deactivated';
  }

  /** The same person in a group, whose record is another one once it has migrated. */
  in(group: { readonly chat: GroupChat }): PersonInChat {
    const { world, account, phone } = this;
    return new PersonInChat({ world, account, phone, findChat: () => group.chat });
  }
}

function accountOf(id: number, user: NewUser): Account {
  return {
    id,
    is_bot: false,
    first_name: user.firstName,
    ...(user.lastName === undefined ? {} : { last_name: user.lastName }),
    ...(user.username === undefined ? {} : { username: user.username }),
    ...(user.languageCode === undefined ? {} : { language_code: user.languageCode }),
  };
}

const privateChat = (user: Account): PrivateChat => ({
  id: user.id,
  kind: 'private',
  user,
  state: 'new',
  messages: [],
  byId: new Map(),
  pinned: new Set(),
});
