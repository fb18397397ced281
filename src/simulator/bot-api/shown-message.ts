import type { Instant } from '../../clock.ts';
import type { Entity, FormattedText } from './entities.ts';
import type { InlineButton, ReplyButton } from './markup.ts';
import type { Contact, Content, Message } from './model.ts';

/** A message as a phone shows it. */
export interface ShownMessage {
  readonly messageId: number;
  readonly chatId: number;
  /** 'bot', or the id of the user who wrote it. */
  readonly from: 'bot' | number;
  readonly text?: string;
  readonly caption?: string;
  /** Of the text or the caption. */
  readonly entities?: readonly Entity[];
  readonly photo?: Uint8Array;
  readonly document?: { readonly name: string; readonly bytes: Uint8Array };
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly contact?: {
    readonly phone: string;
    readonly firstName: string;
    readonly userId?: number | undefined;
  };
  readonly sticker?: true;
  readonly voice?: true;
  /** What happened, when nobody wrote it: `pinned_message`, `new_chat_members`, …, as Telegram writes it. */
  readonly service?: Readonly<Record<string, unknown>>;
  readonly keyboard?: readonly (readonly InlineButton[])[];
  readonly replyKeyboard?: readonly (readonly ReplyButton[])[];
  /** The keyboard under the text field goes away. */
  readonly removesKeyboard?: true;
  readonly replyTo?: number;
  readonly threadId?: number;
  readonly mediaGroupId?: string;
  readonly date: Instant;
  readonly editedAt?: Instant;
  readonly isPinned: boolean;
  readonly isSilent: boolean;
  readonly deleted?: true;
}

export function showMessage(message: Message): ShownMessage {
  const { replyKeyboard, replyTo, threadId, mediaGroupId, editedAt } = message;
  return {
    messageId: message.id,
    chatId: message.chat.id,
    from: message.from.is_bot ? 'bot' : message.from.id,
    ...showContent(message.content),
    ...(message.inlineKeyboard.length > 0 ? { keyboard: message.inlineKeyboard } : {}),
    ...(replyKeyboard ? { replyKeyboard } : {}),
    ...(message.otherMarkup === 'remove' ? { removesKeyboard: true } : {}),
    ...(replyTo ? { replyTo: replyTo.id } : {}),
    ...(threadId === undefined ? {} : { threadId }),
    ...(mediaGroupId === undefined ? {} : { mediaGroupId }),
    date: message.date,
    ...(editedAt === undefined ? {} : { editedAt }),
    isPinned: message.isPinned,
    isSilent: message.isSilent,
    ...(message.isDeleted ? { deleted: true } : {}),
  };
}

function showContent(content: Content): Partial<ShownMessage> {
  switch (content.kind) {
    case 'text':
      return { text: content.formatted.text, entities: content.formatted.entities };
    case 'photo':
      return { photo: content.photo.bytes, ...showCaption(content.caption) };
    case 'document':
      return { document: content.file, ...showCaption(content.caption) };
    case 'location':
      return { location: { latitude: content.latitude, longitude: content.longitude } };
    case 'contact':
      return { contact: showContact(content.contact) };
    case 'sticker':
      return { sticker: true };
    case 'voice':
      return { voice: true };
    case 'service':
      return { service: content.fields };
  }
}

const showContact = ({
  phone_number,
  first_name,
  user_id,
}: Contact): NonNullable<ShownMessage['contact']> => ({
  phone: phone_number,
  firstName: first_name,
  userId: user_id,
});

const showCaption = ({ text, entities }: FormattedText): Partial<ShownMessage> =>
  text === '' ? {} : { caption: text, entities };
