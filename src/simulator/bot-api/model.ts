import type { Instant } from '../../clock.ts';
import type { FormattedText } from './entities.ts';
import type { InlineButton, ReplyButton } from './markup.ts';

/** A user or a bot as Telegram writes it. */
export interface Account {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Contact {
  readonly phone_number: string;
  readonly first_name: string;
  readonly user_id?: number;
}

export interface Photo {
  readonly bytes: Uint8Array;
  /** As Telegram lists them: the smallest first. */
  readonly sizes: readonly PhotoSize[];
}

export interface PhotoSize {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly width: number;
  readonly height: number;
  readonly file_size?: number;
}

export interface StoredFile {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A smaller size of a photo is made when it is downloaded. */
  readonly width?: number;
}

export type Content =
  | { readonly kind: 'text'; readonly formatted: FormattedText }
  | { readonly kind: 'photo'; readonly photo: Photo; readonly caption: FormattedText }
  | { readonly kind: 'document'; readonly file: StoredFile; readonly caption: FormattedText }
  | { readonly kind: 'sticker' | 'voice'; readonly file: StoredFile }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'service'; readonly fields: Readonly<Record<string, unknown>> };

export interface Message {
  readonly id: number;
  readonly chat: Chat;
  readonly from: Account;
  readonly date: Instant;
  content: Content;
  inlineKeyboard: readonly (readonly InlineButton[])[];
  readonly replyKeyboard?: readonly (readonly ReplyButton[])[] | undefined;
  /** Any other markup than an inline keyboard; such a message can never be edited. */
  readonly otherMarkup?: 'reply' | 'remove' | 'force-reply' | undefined;
  readonly replyTo?: Message | undefined;
  readonly threadId?: number | undefined;
  readonly forwardedFrom?: Account | undefined;
  readonly mediaGroupId?: string | undefined;
  readonly isSilent: boolean;
  isPinned: boolean;
  isDeleted: boolean;
  editedAt?: Instant;
}

interface AnyChat {
  readonly id: number;
  readonly messages: Message[];
  readonly byId: Map<number, Message>;
  /** Message ids in the order in which they were pinned. */
  readonly pinned: Set<number>;
  /** When a person here last wrote or tapped. */
  heardAt?: Instant;
}

export interface PrivateChat extends AnyChat {
  readonly kind: 'private';
  readonly user: Account;
  state: 'new' | 'open' | 'blocked' | 'deactivated';
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** What the group lets the bot do. */
export interface BotRights {
  readonly canPin: boolean;
  readonly canSend: boolean;
}

export interface GroupChat extends AnyChat {
  readonly kind: 'group' | 'supergroup';
  readonly title: string;
  readonly isForum: boolean;
  readonly topics: Map<number, { readonly name: string; isClosed: boolean }>;
  readonly people: Map<number, { readonly user: Account; status: MemberStatus }>;
  /** 'stranger': the bot was never here, so it does not know the chat. */
  botStatus: MemberStatus | 'stranger';
  botRights: BotRights;
  migratedTo?: number;
}

export type Chat = PrivateChat | GroupChat;

export const isGroup = (chat: Chat): chat is GroupChat => chat.kind !== 'private';

/** Telegram writes instants in whole seconds. */
export const toSeconds = (at: Instant): number => Math.floor(at / 1000);
