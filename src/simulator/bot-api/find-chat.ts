import { type Chat, isGroup, type Message } from './model.ts';
import { type Payload, readInteger, readText } from './payload.ts';
import { badRequest, forbidden } from './refusal.ts';
import type { World } from './world.ts';

/** The chat of the request, if the bot may reach it. */
export function findChat(world: World, payload: Payload): Chat {
  const text = readText(payload, 'chat_id')?.trim() ?? '';
  if (text === '') throw badRequest('chat_id is empty');
  const chat = world.chats.get(Number(text));
  if (!chat) throw badRequest('chat not found');
  refuseUnreachable(chat);
  return chat;
}

function refuseUnreachable(chat: Chat): void {
  if (!isGroup(chat)) {
    if (chat.state === 'new') throw forbidden("bot can't initiate conversation with a user");
    if (chat.state === 'blocked') throw forbidden('bot was blocked by the user');
    if (chat.state === 'deactivated') throw forbidden('user is deactivated');
    return;
  }
  const name = chat.kind === 'group' ? 'group chat' : 'supergroup chat';
  if (chat.botStatus === 'stranger') throw badRequest('chat not found');
  if (chat.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo });
  }
  if (chat.botStatus === 'kicked') throw forbidden(`bot was kicked from the ${name}`);
  if (chat.botStatus === 'left') throw forbidden(`bot is not a member of the ${name}`);
}

/** The message of the request; `purpose` completes «message … not found». */
export function findMessage(chat: Chat, payload: Payload, purpose: string): Message {
  const id = readInteger(payload, 'message_id');
  if (id === undefined) throw badRequest('message identifier is not specified');
  const message = chat.byId.get(id);
  if (!message || message.isDeleted) throw badRequest(`message to ${purpose} not found`);
  return message;
}
