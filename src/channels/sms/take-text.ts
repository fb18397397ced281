import { carrierWords } from '../../check-ins/reading/stop-words.ts';
import type { Inbox } from '../../messages/inbox.ts';
import { hasWrittenSince } from '../../messages/inbox-queries.ts';
import { setReachable } from '../../organisation/person-queries.ts';
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

/**
 * Stores a text that came in; returns whether it is new. Who writes is there: a number that was given up is tried
 * again, and one that the carrier has stopped when the carrier's own word comes. After the carrier's stop nothing may
 * go to that number, not even a confirmation, which the carrier gives itself.
 */
export async function takeText(
  { inbox, abilities }: { inbox: Pick<Inbox, 'store'>; abilities: Pick<Abilities, 'keepsStops'> },
  text: InboundText,
): Promise<boolean> {
  const arrival = arrivalOfText(text);
  const note = async (tx: Tx) => {
    // One that was listed late says nothing about somebody who has written since.
    if (!(await hasWrittenSince(tx, arrival))) await noteSender(tx, text, abilities);
  };
  return (await inbox.store([arrival], note)) > 0;
}

async function noteSender(
  tx: Tx,
  { from, text }: InboundText,
  { keepsStops }: Pick<Abilities, 'keepsStops'>,
): Promise<void> {
  if (keepsStops && stops(text))
    return setReachable(tx, { channel: 'sms', value: from, isReachable: false, reason: optedOut });
  await reviveAddress(tx, from, { evenAfterOptOut: takesStopBack(text) });
}
