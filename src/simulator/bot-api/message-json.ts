import { extname } from 'node:path';
import { type Account, type Chat, type Content, isGroup, type Message, toSeconds } from './model.ts';

type Json = Record<string, unknown>;

/** The chat as it stands inside messages and updates. */
export function chatJson(chat: Chat): Json {
  if (!isGroup(chat)) {
    const { id, first_name, last_name, username } = chat.user;
    return { id, first_name, last_name, username, type: 'private' };
  }
  const forum = chat.isForum ? { is_forum: true } : {};
  return { id: chat.id, title: chat.title, type: chat.kind, ...forum };
}

/** The message as Telegram writes it; a message replied to is shown without its own reply. */
export function messageJson(message: Message, isQuoted = false): Json {
  const { replyTo, threadId, forwardedFrom, editedAt, mediaGroupId, inlineKeyboard } = message;
  return {
    message_id: message.id,
    from: message.from,
    chat: chatJson(message.chat),
    date: toSeconds(message.date),
    ...(editedAt === undefined ? {} : { edit_date: toSeconds(editedAt) }),
    ...(threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true }),
    ...(forwardedFrom ? { forward_origin: originJson(forwardedFrom, message) } : {}),
    ...(mediaGroupId === undefined ? {} : { media_group_id: mediaGroupId }),
    ...(replyTo && !isQuoted ? { reply_to_message: messageJson(replyTo, true) } : {}),
    ...contentJson(message.content),
    ...(inlineKeyboard.length > 0 ? { reply_markup: { inline_keyboard: inlineKeyboard } } : {}),
  };
}

const originJson = (sender: Account, { date }: Message): Json => ({
  type: 'user',
  sender_user: sender,
  date: toSeconds(date),
});

function contentJson(content: Content): Json {
  switch (content.kind) {
    case 'text':
      return { text: content.formatted.text, ...listed('entities', content.formatted.entities) };
    case 'photo':
      return { photo: content.photo.sizes, ...captionJson(content.caption) };
    case 'document':
      return {
        document: {
          ...fileJson(content),
          file_name: content.file.name,
          mime_type: mimeOf(content.file.name),
        },
        ...captionJson(content.caption),
      };
    case 'sticker':
      return { sticker: { ...fileJson(content), ...stickerShape } };
    case 'voice':
      return { voice: { ...fileJson(content), duration: 3, mime_type: 'audio/ogg' } };
    case 'location':
      return { location: { latitude: content.latitude, longitude: content.longitude } };
    case 'contact':
      return { contact: content.contact };
    default:
      return content.fields;
  }
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

const mimeOf = (name: string): string => mimeTypes[extname(name)] ?? 'application/octet-stream';

const stickerShape = { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false };

const captionJson = ({ text, entities }: { text: string; entities: readonly unknown[] }): Json =>
  text === '' ? {} : { caption: text, ...listed('caption_entities', entities) };

const listed = (name: string, entries: readonly unknown[]): Json =>
  entries.length > 0 ? { [name]: entries } : {};

const fileJson = ({ file }: { file: { fileId: string; uniqueId: string; bytes: Uint8Array } }): Json => ({
  file_id: file.fileId,
  file_unique_id: file.uniqueId,
  file_size: file.bytes.length,
});
