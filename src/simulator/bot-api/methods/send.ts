import type { FormattedText } from '../entities.ts';
import { findChat } from '../find-chat.ts';
import { readCaption, readMessageText } from '../formatted-text.ts';
import { readMarkup } from '../markup.ts';
import { readDocument, readPhoto } from '../media.ts';
import { messageJson } from '../message-json.ts';
import { type Chat, type Content, isGroup, type Message } from '../model.ts';
import { isRecord, type Payload, readFlag, readInteger, readJson, readNumber } from '../payload.ts';
import { badRequest, tooManyRequests } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Method, Methods } from './method.ts';

export const sendMethods: Methods = {
  sendMessage: sender((_world, payload) => textContent(readMessageText(payload))),
  sendPhoto: sender((world, payload) => ({
    kind: 'photo',
    photo: readPhoto(world, payload, 'photo'),
    caption: readCaption(payload),
  })),
  sendDocument: sender((world, payload) => ({
    kind: 'document',
    file: readDocument(world, payload),
    caption: readCaption(payload),
  })),
  sendLocation: sender((_world, payload) => location(payload)),
};

const textContent = (formatted: FormattedText): Content => ({ kind: 'text', formatted });

function sender(contentOf: (world: World, payload: Payload) => Content): Method {
  return (world, payload) => {
    const chat = findChat(world, payload);
    refuseMuted(chat);
    const markup = readMarkup(payload, { isPrivate: chat.kind === 'private' });
    const threadId = readThread(chat, payload);
    const replyTo = readReply(chat, payload);
    const content = contentOf(world, payload);
    takeTurn(world, chat);
    const message = world.post({
      chat,
      from: world.me,
      content,
      threadId,
      replyTo,
      inlineKeyboard: markup?.kind === 'inline' ? markup.rows : [],
      otherMarkup: markup?.kind === 'inline' ? undefined : markup?.kind,
      replyKeyboard: markup?.kind === 'reply' ? markup.rows : undefined,
      isSilent: readFlag(payload, 'disable_notification'),
    });
    return messageJson(message);
  };
}

function refuseMuted(chat: Chat): void {
  if (isGroup(chat) && !chat.botRights.canSend) {
    throw badRequest('not enough rights to send text messages to the chat');
  }
}

function readThread(chat: Chat, payload: Payload): number | undefined {
  const id = readInteger(payload, 'message_thread_id');
  if (id === undefined || id === 0) return undefined;
  const topic = isGroup(chat) ? chat.topics.get(id) : undefined;
  if (!topic) throw badRequest('message thread not found');
  if (topic.isClosed) throw badRequest('TOPIC_CLOSED');
  return id;
}

function readReply(chat: Chat, payload: Payload): Message | undefined {
  const parameters = readJson(payload, 'reply_parameters');
  if (parameters === undefined) return undefined;
  if (!isRecord(parameters)) throw badRequest('object expected as reply parameters');
  const replyTo = chat.byId.get(Number(parameters['message_id']));
  if (replyTo && !replyTo.isDeleted) return replyTo;
  if (parameters['allow_sending_without_reply'] === true) return undefined;
  throw badRequest('message to be replied not found');
}

function location(payload: Payload): Content {
  const latitude = readNumber(payload, 'latitude');
  const longitude = readNumber(payload, 'longitude');
  if (latitude === undefined) throw badRequest('latitude is empty');
  if (longitude === undefined) throw badRequest('longitude is empty');
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('wrong location specified');
  return { kind: 'location', latitude, longitude };
}

/** Counts a message or an edit against the limits. */
export function takeTurn(world: World, chat: Chat): void {
  const addressee = { chatId: chat.id, isGroup: isGroup(chat), heardAt: chat.heardAt };
  const retryAfter = world.limits.take(addressee, world.clock.now());
  if (retryAfter !== undefined) throw tooManyRequests(retryAfter);
}
