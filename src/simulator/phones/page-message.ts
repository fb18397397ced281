import { createHash } from 'node:crypto';
import type { ShownMessage } from '../bot-api/shown-message.ts';

/** A message as it travels to the page: pictures and files as addresses. */
export interface PageMessage extends Omit<ShownMessage, 'photo' | 'document'> {
  readonly photo?: string;
  readonly document?: { readonly name: string; readonly url: string };
}

export function pageMessage({ photo, document, ...message }: ShownMessage): PageMessage {
  const url = `api/chats/${message.chatId}/messages/${message.messageId}`;
  return {
    ...message,
    ...(photo ? { photo: `${url}/photo?v=${versionOf(photo)}` } : {}),
    ...(document ? { document: { name: document.name, url: `${url}/document` } } : {}),
  };
}

/** A picture that was replaced gets a new address, also when the clock stands still. */
const versionOf = (photo: Uint8Array): string =>
  createHash('sha1').update(photo).digest('base64url').slice(0, 12);
