import type { CommandWord } from '../src/check-ins/reading/stop-words.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { passOnWish } from '../src/fortnight/pass-on-wish.ts';
import { resume, stop } from '../src/fortnight/stop.ts';
import { type Message, type Screen, say } from '../src/messages/message.ts';
import type { MessageKey } from '../src/messages/message-key.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Channel, Wish } from '../src/store/words.ts';
import type { Heard } from '../src/talk.ts';
import { checkInSummary } from './check-in-summary.ts';
import type { Desk } from './desk.ts';
import { helpScreen } from './help-screen.ts';
import { inOne } from './read-back.ts';
import { tasksScreen } from './tasks-screen.ts';

/** A word of command that is obeyed alike on all channels. */
export type SharedWord = Exclude<CommandWord, 'break' | 'stop-or-no' | object>;

export interface Commanded {
  readonly personId: PersonId;
  readonly channel: Channel;
  /** From which a text came, in E.164. */
  readonly phone?: string;
  readonly heard: Heard & { kind: 'text' };
}

/** Does what a word of command asks for. Returns what is answered. */
export async function obeyWord(desk: Desk, word: SharedWord, said: Commanded): Promise<Screen> {
  const { personId } = said;
  // A text may come late; what is said on Telegram comes in its order, and its moments are whole seconds.
  const moment = said.channel === 'sms' ? { saidAt: said.heard.at } : {};
  switch (word) {
    case 'call':
    case 'leave':
      return { message: await takeWish(desk, word, said) };
    case 'tasks':
      return showOpen(desk, personId, 'tasks-none', (cycleId) => tasksScreen(desk.db, { personId, cycleId }));
    case 'score':
      return showOpen(desk, personId, 'score-none', (cycleId) =>
        checkInSummary(desk.db, { personId, cycleId }),
      );
    case 'help':
      return helpScreen(desk.db, personId);
    case 'start':
      return { message: say(resumed(await resume(desk.db, personId, desk.now(), moment))) };
    case 'stop':
      return {
        message: say((await stop(desk.db, personId, desk.now(), moment)) ? 'stopped' : 'not-stopped'),
      };
  }
}

/** A screen about each open cycle of the person, in one message. */
async function showOpen(
  { db }: Desk,
  personId: PersonId,
  none: MessageKey,
  screenOf: (cycleId: CycleId) => Promise<Screen>,
): Promise<Screen> {
  const cycles = await listCyclesOf(db, personId, { states: ['open'] });
  if (cycles.length === 0) return { message: say(none) };
  return inOne(await Promise.all(cycles.map(({ id }) => screenOf(id))), '\n\n');
}

const resumed = (outcome: Awaited<ReturnType<typeof resume>>): 'resumed' | 'stopped' | 'not-stopped' =>
  outcome === 'stopped-later' ? 'stopped' : outcome ? 'resumed' : 'not-stopped';

async function takeWish(desk: Desk, wish: Wish, { heard, ...from }: Commanded): Promise<Message> {
  const { cause, at: receivedAt, text } = heard;
  const isTold = await passOnWish(desk.db, { ...from, wish, text, receivedAt, cause }, desk.now());
  return say(thanks[wish][isTold ? 'told' : 'later']);
}

const thanks = {
  call: { told: 'call-asked', later: 'call-asked-later' },
  leave: { told: 'leave-asked', later: 'leave-asked-later' },
} as const;
