import { mayWishToStop } from '../src/check-ins/reading/stop-hints.ts';
import { type Message, say } from '../src/messages/message.ts';

/** What a note is answered with where it may be a wish to get no more messages. */
export const replyToWish = (note: string): Message | undefined =>
  mayWishToStop(note) ? say('note-or-stop') : undefined;
