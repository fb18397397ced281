import { findChat, findMessage } from '../find-chat.ts';
import { isGroup } from '../model.ts';
import { badRequest } from '../refusal.ts';
import type { Method } from './method.ts';

const deletableMs = 48 * 60 * 60 * 1000;

export const deleteMessage: Method = (world, payload) => {
  const chat = findChat(world, payload);
  const message = findMessage(chat, payload, 'delete');
  const isOwn = message.from.id === world.me.id;
  if (isGroup(chat) && !isOwn && chat.botStatus !== 'administrator') {
    throw badRequest("message can't be deleted");
  }
  if (world.clock.now() - message.date >= deletableMs) {
    throw badRequest("message can't be deleted for everyone");
  }
  message.isDeleted = true;
  message.isPinned = false;
  chat.pinned.delete(message.id);
  world.emit({ type: 'delete', chatId: chat.id, messageId: message.id });
  return true;
};
