import { takeBreakUntilEnd } from '../../../conversations/break-by-text.ts';
import type { Desk } from '../../../conversations/desk.ts';
import { helpScreen } from '../../../conversations/help-screen.ts';
import type { CommandWord } from '../../check-ins/reading/stop-words.ts';
import { passOnWish, wishTaken } from '../../fortnight/pass-on-wish.ts';
import { resume, stop } from '../../fortnight/stop.ts';
import { type Screen, say } from '../../messages/message.ts';
import type { Person } from '../../organisation/person-queries.ts';
import type { Wish } from '../../store/words.ts';
import type { Heard } from '../../talk.ts';

/** A word of command that is a whole text; a code comes with JOIN, and is taken elsewhere. */
export type Word = Exclude<CommandWord, object>;

export interface Commanded {
  readonly person: Person;
  /** From which the word came, in E.164. */
  readonly phone: string;
  readonly heard: Heard & { kind: 'text' };
}

/** Does what a word of command asks for. Returns what is answered. */
export async function obeyWord(desk: Desk, word: Word, said: Commanded): Promise<Screen> {
  const { id } = said.person;
  switch (word) {
    case 'call':
    case 'leave':
      return takeWish(desk, word, said);
    case 'stop-or-no':
      return { message: say('stop-or-no') };
    case 'help':
      return helpScreen(desk.db, id);
    case 'break':
      return takeBreakUntilEnd(desk, id);
    case 'start':
      return { message: say((await resume(desk.db, id, desk.now())) ? 'resumed' : 'not-stopped') };
    case 'stop':
      await stop(desk.db, id, desk.now());
      return { message: say('stopped') };
  }
}

async function takeWish(desk: Desk, wish: Wish, { person, phone, heard }: Commanded): Promise<Screen> {
  const { cause, at: receivedAt, text } = heard;
  const wished = { personId: person.id, wish, text, channel: 'sms' as const, receivedAt, cause, phone };
  await passOnWish(desk.db, wished, desk.now());
  return { message: say(wishTaken[wish]) };
}
