import { listMembers, memberJson, postService, reportOwnStatus } from '../chat-member.ts';
import { findChat, findMessage } from '../find-chat.ts';
import { chatJson, messageJson } from '../message-json.ts';
import { type Chat, isGroup, type Message } from '../model.ts';
import { isList, isRecord, type Payload, readInteger, readJson, readText } from '../payload.ts';
import { isReactionEmoji } from '../reactions.ts';
import { badRequest } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Method, Methods } from './method.ts';

const chatActions = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

const getChat: Method = (world, payload) => {
  const chat = findChat(world, payload);
  const newest = newestPinned(chat);
  return {
    ...chatJson(chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {},
    ...(isGroup(chat)
      ? { permissions: { can_send_messages: true, can_pin_messages: chat.botRights.canPin } }
      : {}),
    ...(newest ? { pinned_message: messageJson(newest, true) } : {}),
  };
};

const getChatMember: Method = (world, payload) => {
  const chat = findChat(world, payload);
  const userId = readInteger(payload, 'user_id');
  if (userId === undefined) throw badRequest('invalid user_id specified');
  const known = world.chats.get(userId);
  if (!isGroup(chat)) {
    const user = [chat.user, world.me].find(({ id }) => id === userId);
    if (user) return memberJson(user, 'member');
    throw badRequest('member not found');
  }
  const member = listMembers(world, chat).find(({ user }) => user.id === userId);
  if (member) return memberJson(member.user, member.status, chat.botRights.canPin);
  if (known && !isGroup(known)) return memberJson(known.user, 'left');
  throw badRequest('user not found');
};

const getChatAdministrators: Method = (world, payload) => {
  const chat = findChat(world, payload);
  if (!isGroup(chat)) throw badRequest('there are no administrators in the private chat');
  return listMembers(world, chat)
    .filter(({ user, status }) => !user.is_bot && (status === 'creator' || status === 'administrator'))
    .map(({ user, status }) => memberJson(user, status));
};

const pinChatMessage: Method = (world, payload) => {
  const chat = findChat(world, payload);
  refusePinWithoutRight(chat);
  const message = findMessage(chat, payload, 'pin');
  if (message.content.kind === 'service') throw badRequest("message can't be pinned");
  if (message.isPinned) return true;
  setPinned(world, message, true);
  // Telegram tells a bot also of what it pinned itself.
  postService(world, { chat, by: world.me, fields: { pinned_message: messageJson(message, true) } });
  return true;
};

const unpinChatMessage: Method = (world, payload) => {
  const chat = findChat(world, payload);
  refusePinWithoutRight(chat);
  const named = readInteger(payload, 'message_id') !== undefined;
  const message = named ? findMessage(chat, payload, 'unpin') : newestPinned(chat);
  if (!message) throw badRequest('message to unpin not found');
  if (message.isPinned) setPinned(world, message, false);
  return true;
};

function refusePinWithoutRight(chat: Chat): void {
  if (isGroup(chat) && !chat.botRights.canPin) {
    throw badRequest('not enough rights to manage pinned messages in the chat');
  }
}

function setPinned(world: World, message: Message, isPinned: boolean): void {
  const { chat, id: messageId } = message;
  message.isPinned = isPinned;
  if (isPinned) chat.pinned.add(messageId);
  else chat.pinned.delete(messageId);
  world.emit({ type: 'pin', chatId: chat.id, messageId, isPinned });
}

function newestPinned(chat: Chat): Message | undefined {
  const id = [...chat.pinned].at(-1);
  return id === undefined ? undefined : chat.byId.get(id);
}

const sendChatAction: Method = (world, payload) => {
  const chat = findChat(world, payload);
  const action = readText(payload, 'action') ?? '';
  if (!chatActions.has(action)) throw badRequest('wrong parameter action in request');
  world.emit({ type: 'chat-action', chatId: chat.id, action });
  return true;
};

const setMessageReaction: Method = (world, payload) => {
  const chat = findChat(world, payload);
  const message = findMessage(chat, payload, 'react');
  const emoji = readReaction(payload);
  world.emit({ type: 'reaction', chatId: chat.id, messageId: message.id, emoji });
  return true;
};

function readReaction(payload: Payload): string | undefined {
  const reactions = readJson(payload, 'reaction') ?? [];
  if (!isList(reactions)) throw badRequest("can't parse reaction JSON object");
  if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  const [reaction] = reactions;
  if (reaction === undefined) return undefined;
  const emoji = isRecord(reaction) && reaction['type'] === 'emoji' ? reaction['emoji'] : undefined;
  if (typeof emoji !== 'string' || !isReactionEmoji(emoji)) throw badRequest('REACTION_INVALID');
  return emoji;
}

const leaveChat: Method = (world, payload) => {
  const chat = findChat(world, payload);
  if (!isGroup(chat)) throw badRequest("chat can't be left");
  reportOwnStatus(world, { chat, by: world.me, from: 'member', to: 'left' });
  chat.botStatus = 'left';
  return true;
};

const getFile: Method = ({ files }, payload) => {
  const fileId = readText(payload, 'file_id');
  if (fileId === undefined || fileId === '') throw badRequest('file_id not specified');
  const file = files.find(fileId);
  if (!file) throw badRequest('invalid file_id');
  if (file.bytes.length > largestDownloadBytes) throw badRequest('file is too big');
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_path: file.path,
    file_size: file.bytes.length,
  };
};

const largestDownloadBytes = 20 * 1024 * 1024;

export const chatMethods: Methods = {
  getChat,
  getChatMember,
  getChatAdministrators,
  pinChatMessage,
  unpinChatMessage,
  sendChatAction,
  setMessageReaction,
  leaveChat,
  getFile,
};
