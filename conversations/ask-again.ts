import { recordNote } from '../src/check-ins/record-note.ts';
import { inner, type Message, say } from '../src/messages/message.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Channel } from '../src/store/words.ts';
import type { Filled, Heard } from '../src/talk.ts';
import type { Desk } from './desk.ts';

/** What was typed is no answer: says how to answer. A sentence is not lost all the same, the coordinator reads it. */
export async function askAgain(
  desk: Desk,
  { personId, channel }: { personId: PersonId; channel: Channel },
  { text, cause, at: receivedAt }: Heard & { kind: 'text' },
  how: Message,
): Promise<Filled> {
  if (!isSentence(text)) return { type: 'again', hint: how };
  await recordNote(desk.db, { personId, text, channel, receivedAt, cause });
  return { type: 'again', hint: say('check-in-noted', { how: inner(how) }) };
}

/** Words and no number. */
const isSentence = (text: string): boolean => /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(text) && !/\p{N}/u.test(text);
