import type { Context } from 'grammy';
import type { Document, Message, PhotoSize } from 'grammy/types';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import type { Heard } from '../../talk.ts';

/** An update as what a person did. The time is the provider's, for taps that of the arrival. */
export function heardIn(ctx: Context, row: InboxRow): Heard {
  const base = { cause: row.id, at: row.stampedAt };
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) return { ...base, kind: 'choice', data };
  const message = ctx.message;
  if (!message || message.forward_origin) return { ...base, kind: 'other' };
  if (message.text !== undefined) return { ...base, kind: 'text', text: message.text };
  const picture = pictureIn(message);
  if (picture) {
    const album = message.media_group_id === undefined ? {} : { album: message.media_group_id };
    return { ...base, kind: 'photo', fileId: picture.file_id, caption: message.caption ?? '', ...album };
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return { ...base, kind: 'location', latitude, longitude };
  }
  if (message.contact) {
    const isOwn = ctx.from !== undefined && message.contact.user_id === ctx.from.id;
    return { ...base, kind: 'contact', phone: message.contact.phone_number, isOwn };
  }
  return { ...base, kind: 'other' };
}

/** A photo, or one that was sent as a file. */
function pictureIn({ photo, document, animation }: Message): PhotoSize | Document | undefined {
  if (photo) return photo.at(-1);
  return document?.mime_type?.startsWith('image/') && !animation ? document : undefined;
}
