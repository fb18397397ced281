import { carrierWords } from '../../check-ins/reading/stop-words.ts';
import type { Clock, Instant } from '../../clock.ts';
import { sendTasksAgain } from '../../fortnight/send-tasks-again.ts';
import type { Inbox } from '../../messages/inbox.ts';
import { hasWrittenSince } from '../../messages/inbox-queries.ts';
import { findPersonByAddress, setReachable } from '../../organisation/person-queries.ts';
import type { Tx } from '../../store/open-database.ts';
import { type Abilities, type InboundText, optedOut } from './gateway.ts';
import { arrivalOfText } from './incoming.ts';
import { reviveAddress } from './report-queries.ts';

/** What the carriers that keep a list of their own act on by themselves, before we hear of it. */
const stops = (text: string): boolean => carrierWords.stop.some((word) => word === text.trim().toLowerCase());
const takesStopBack = (text: string): boolean => {
  const said = text
    .trim()
    .replace(/[\s.!]+$/, '')
    .toLowerCase();
  return carrierWords.start.some((word) => word === said);
};

interface Taking {
  readonly inbox: Pick<Inbox, 'store'>;
  readonly abilities: Pick<Abilities, 'keepsStops'>;
  readonly clock: Clock;
}

/**
 * Stores a text that came in; returns whether it is new. Who writes is there: a number that was given up is tried
 * again, with the tasks that did not reach it, and one that the carrier has stopped when the carrier's own word comes.
 * After the carrier's stop nothing may go to that number, not even a confirmation, which the carrier gives itself.
 */
export async function takeText({ inbox, abilities, clock }: Taking, text: InboundText): Promise<boolean> {
  const arrival = arrivalOfText(text);
  const note = async (tx: Tx) => {
    // One that was listed late says nothing about somebody who has written since.
    if (!(await hasWrittenSince(tx, arrival))) await noteSender(tx, text, { abilities, now: clock.now() });
  };
  return (await inbox.store([arrival], note)) > 0;
}

async function noteSender(
  tx: Tx,
  { from, text }: InboundText,
  { abilities: { keepsStops }, now }: { abilities: Taking['abilities']; now: Instant },
): Promise<void> {
  if (keepsStops && stops(text))
    return setReachable(tx, { channel: 'sms', value: from, isReachable: false, reason: optedOut });
  if (!(await reviveAddress(tx, from, { evenAfterOptOut: takesStopBack(text) }))) return;
  const person = await findPersonByAddress(tx, 'sms', from);
  if (person && person.stoppedAt === undefined) await sendTasksAgain(tx, person.id, now);
}
