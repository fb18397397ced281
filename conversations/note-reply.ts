import { mayWishToStop } from '../src/check-ins/reading/stop-hints.ts';
import { recordNote } from '../src/check-ins/record-note.ts';
import { inner, type Message, type Screen, say } from '../src/messages/message.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Channel } from '../src/store/words.ts';
import type { Heard } from '../src/talk.ts';
import type { Desk } from './desk.ts';
import { exampleFor } from './help-screen.ts';

interface Noted {
  readonly personId: PersonId;
  readonly channel: Channel;
  readonly heard: Heard & { kind: 'text' };
  /** Whether the person may be told once more that a text was not understood. */
  readonly mayHelp: boolean;
}

/** Keeps a text for the coordinator; returns what to say about it. */
export async function keepNote(
  { db }: Pick<Desk, 'db'>,
  { personId, channel, heard, mayHelp }: Noted,
): Promise<Screen | undefined> {
  const { cause, at: receivedAt, text } = heard;
  await recordNote(db, { personId, text, channel, receivedAt, cause });
  if (!mayHelp) return undefined;
  const kept = say('note-kept', { example: inner(await exampleFor(db, personId)) });
  return { message: replyToWish(text) ?? kept };
}

/** What a note is answered with where it may be a wish to get no more messages. */
export const replyToWish = (note: string): Message | undefined =>
  mayWishToStop(note) ? say('note-or-stop') : undefined;
