import type { Inbox } from '../../messages/inbox.ts';
import type { Db } from '../../store/open-database.ts';
import type { InboundText } from './gateway.ts';
import { arrivalOfText } from './incoming.ts';
import { reviveAddress } from './report-queries.ts';

/** Twilio and the carriers take a stop back by these alone. */
const takesStopBack = /^\s*(start|unstop|yes)[\s.!]*$/i;

/**
 * Stores a text that came in; returns whether it is new. Who writes is there: a number that was given up is tried
 * again, and one that the carrier has stopped when the carrier's own word comes.
 */
export async function takeText(
  { db, inbox }: { db: Db; inbox: Pick<Inbox, 'store'> },
  text: InboundText,
): Promise<boolean> {
  const isNew = (await inbox.store([arrivalOfText(text)])) > 0;
  if (isNew) await reviveAddress(db, text.from, { evenAfterOptOut: takesStopBack.test(text.text) });
  return isNew;
}
