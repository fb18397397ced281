import type { BotApiUser } from './bot-api-user.ts';
import { postService, reportOwnStatus } from './chat-member.ts';
import type { Account, BotRights, GroupChat, MemberStatus } from './model.ts';
import { type ShownMessage, showMessage } from './shown-message.ts';
import type { World } from './world.ts';

export interface NewGroup {
  readonly title: string;
  readonly kind: 'group' | 'supergroup';
  readonly isForum?: boolean;
  /** The first one owns the group. */
  readonly members?: readonly BotApiUser[];
}

const allRights: BotRights = { canPin: true, canSend: true };

/** A group, with what its people do to it. It starts without the bot. */
export class BotApiGroup {
  readonly #world: World;
  #chat: GroupChat;

  constructor(world: World, { title, kind, isForum = false, members = [] }: NewGroup) {
    this.#world = world;
    this.#chat = groupChat(world.nextId(kind), { title, kind, isForum });
    world.chats.set(this.#chat.id, this.#chat);
    for (const [index, { account }] of members.entries())
      this.#seat(account, index === 0 ? 'creator' : 'member');
  }

  get id(): number {
    return this.#chat.id;
  }

  /** The server's own record of the group; it changes when the group migrates. */
  get chat(): GroupChat {
    return this.#chat;
  }

  /** What the group shows now, oldest first. */
  get messages(): ShownMessage[] {
    return this.#chat.messages.filter(({ isDeleted }) => !isDeleted).map(showMessage);
  }

  /** In the order in which they were pinned. */
  get pinned(): ShownMessage[] {
    return this.messages
      .filter(({ isPinned }) => isPinned)
      .sort((a, b) => this.#pinOrder(a.messageId) - this.#pinOrder(b.messageId));
  }

  #pinOrder(messageId: number): number {
    return [...this.#chat.pinned].indexOf(messageId);
  }

  /** Adds the bot; an administrator sees every message, a plain member only what is meant for it. */
  addBot({ by, isAdministrator = false }: { by?: BotApiUser; isAdministrator?: boolean } = {}): void {
    const actor = this.#actor(by);
    const before = this.#chat.botStatus === 'kicked' ? 'kicked' : 'left';
    this.#chat.botStatus = isAdministrator ? 'administrator' : 'member';
    this.#chat.botRights = allRights;
    reportOwnStatus(this.#world, { chat: this.#chat, by: actor, from: before, to: this.#chat.botStatus });
    this.#tell(actor, { new_chat_members: [this.#world.me], new_chat_member: this.#world.me });
  }

  removeBot({ by }: { by?: BotApiUser } = {}): void {
    const actor = this.#actor(by);
    const { botStatus } = this.#chat;
    if (botStatus === 'stranger') throw new Error(`the bot is not in the group ${this.id}`);
    this.#tell(actor, { left_chat_member: this.#world.me });
    this.#chat.botStatus = 'kicked';
    reportOwnStatus(this.#world, { chat: this.#chat, by: actor, from: botStatus, to: 'kicked' });
  }

  /** Takes rights from the bot or gives them back. */
  restrictBot(rights: Partial<BotRights>): void {
    this.#chat.botRights = { ...this.#chat.botRights, ...rights };
    const { botStatus } = this.#chat;
    if (botStatus === 'stranger') throw new Error(`the bot is not in the group ${this.id}`);
    reportOwnStatus(this.#world, { chat: this.#chat, by: this.#actor(), from: botStatus, to: botStatus });
  }

  addMember(user: BotApiUser): void {
    this.#seat(user.account, 'member');
    this.#tell(user.account, { new_chat_members: [user.account], new_chat_member: user.account });
  }

  removeMember(user: BotApiUser): void {
    this.#chat.people.delete(user.id);
    this.#tell(user.account, { left_chat_member: user.account });
  }

  promote(user: BotApiUser): void {
    this.#seat(user.account, 'administrator');
  }

  /** Opens a topic in a forum and returns its `message_thread_id`. */
  addTopic(name: string): number {
    if (!this.#chat.isForum) throw new Error(`the group ${this.id} is no forum`);
    const threadId = this.#world.nextMessageId(this.#chat);
    this.#chat.topics.set(threadId, { name, isClosed: false });
    this.#tell(this.#actor(), { forum_topic_created: { name, icon_color: 7_322_096 } });
    return threadId;
  }

  closeTopic(threadId: number): void {
    this.#topic(threadId).isClosed = true;
  }

  reopenTopic(threadId: number): void {
    this.#topic(threadId).isClosed = false;
  }

  #topic(threadId: number): { isClosed: boolean } {
    const topic = this.#chat.topics.get(threadId);
    if (!topic) throw new Error(`the group ${this.id} has no topic ${threadId}`);
    return topic;
  }

  /** Turns the group into a supergroup: it gets a new id, and the old one refuses everything from now on. */
  migrate(): void {
    const old = this.#chat;
    if (old.kind === 'supergroup') throw new Error(`the group ${this.id} is a supergroup already`);
    const next = {
      ...groupChat(this.#world.nextId('supergroup'), { ...old, kind: 'supergroup' }),
      people: old.people,
    };
    next.botStatus = old.botStatus;
    next.botRights = old.botRights;
    this.#world.chats.set(next.id, next);
    const actor = this.#actor();
    this.#tell(actor, { migrate_to_chat_id: next.id });
    old.migratedTo = next.id;
    this.#chat = next;
    this.#tell(actor, { migrate_from_chat_id: old.id });
  }

  #seat(user: Account, status: MemberStatus): void {
    this.#chat.people.set(user.id, { user, status });
  }

  #tell(by: Account, fields: Record<string, unknown>): void {
    postService(this.#world, { chat: this.#chat, by, fields });
  }

  /** Who does it: the one named, or the group's first member. */
  #actor(by?: BotApiUser): Account {
    const actor = by?.account ?? [...this.#chat.people.values()][0]?.user;
    if (!actor) throw new Error(`the group ${this.id} has no members`);
    return actor;
  }
}

function groupChat(id: number, { title, kind, isForum = false }: NewGroup): GroupChat {
  return {
    id,
    kind,
    title,
    isForum,
    topics: new Map(),
    people: new Map(),
    botStatus: 'stranger',
    botRights: allRights,
    messages: [],
    byId: new Map(),
    pinned: new Set(),
  };
}
