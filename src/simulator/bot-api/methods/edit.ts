import { isDeepStrictEqual } from 'node:util';
import { findChat, findMessage } from '../find-chat.ts';
import { readCaption, readMessageText } from '../formatted-text.ts';
import { readInlineMarkup } from '../markup.ts';
import { findPhoto } from '../media.ts';
import { messageJson } from '../message-json.ts';
import type { Content, Message } from '../model.ts';
import { isRecord, type Payload, readJson } from '../payload.ts';
import { badRequest } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Method, Methods } from './method.ts';
import { takeTurn } from './send.ts';

type NewContent = (world: World, payload: Payload, old: Content) => Content;

export const editMethods: Methods = {
  editMessageText: editor((_world, payload, old) => {
    const formatted = readMessageText(payload);
    if (old.kind !== 'text') throw badRequest('there is no text in the message to edit');
    return { kind: 'text', formatted };
  }),
  editMessageCaption: editor((_world, payload, old) => {
    const caption = readCaption(payload);
    if (old.kind !== 'photo' && old.kind !== 'document') {
      throw badRequest('there is no caption in the message to edit');
    }
    return { ...old, caption };
  }),
  editMessageMedia: editor(newMedia),
  editMessageReplyMarkup: editor((_world, _payload, old) => old),
};

function editor(newContent: NewContent): Method {
  return (world, payload) => {
    const message = findEditable(world, payload);
    const inlineKeyboard = readInlineMarkup(payload);
    const content = newContent(world, payload, message.content);
    refuseUnchanged(message, content, inlineKeyboard);
    takeTurn(world, message.chat);
    message.content = content;
    message.inlineKeyboard = inlineKeyboard;
    world.touch(message);
    return messageJson(message);
  };
}

function findEditable(world: World, payload: Payload): Message {
  const message = findMessage(findChat(world, payload), payload, 'edit');
  const isOwn = message.from.id === world.me.id && message.content.kind !== 'service';
  if (!isOwn || message.otherMarkup) throw badRequest("message can't be edited");
  return message;
}

function refuseUnchanged(message: Message, content: Content, keyboard: Message['inlineKeyboard']): void {
  if (!isDeepStrictEqual(message.inlineKeyboard, keyboard)) return;
  if (!isDeepStrictEqual(message.content, content)) return;
  throw badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );
}

function newMedia(world: World, payload: Payload, old: Content): Content {
  const media = readJson(payload, 'media');
  if (media === undefined) throw badRequest('media is empty');
  if (!isRecord(media)) throw badRequest("can't parse InputMedia: expected an Object");
  if (media['type'] !== 'photo') throw badRequest('type of the media must be photo');
  if (old.kind === 'location' || old.kind === 'contact') throw badRequest("message can't be edited");
  const reference = media['media'];
  const caption = readCaption({ fields: media, files: payload.files });
  const photo = findPhoto(world, payload, typeof reference === 'string' ? reference : undefined);
  return { kind: 'photo', photo, caption };
}
