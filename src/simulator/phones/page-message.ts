import type { ShownMessage } from '../bot-api/shown-message.ts';

/** A message as it travels to the page: pictures and files as addresses. */
export interface PageMessage extends Omit<ShownMessage, 'photo' | 'document'> {
  readonly photo?: string;
  readonly document?: { readonly name: string; readonly url: string };
}

export function pageMessage({ photo, document, ...message }: ShownMessage): PageMessage {
  const url = `api/chats/${message.chatId}/messages/${message.messageId}`;
  const version = message.editedAt ?? message.date;
  return {
    ...message,
    ...(photo ? { photo: `${url}/photo?v=${version}` } : {}),
    ...(document ? { document: { name: document.name, url: `${url}/document` } } : {}),
  };
}
