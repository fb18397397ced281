import type { Instant } from '../../clock.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import { type Message, say } from '../../messages/message.ts';
import { enqueue } from '../../messages/queries.ts';
import type { Db } from '../../store/open-database.ts';
import { countKeysFrom } from './guard-queries.ts';

/** A text from a phone (E.164) that is not on the list. */
interface FromStranger {
  readonly row: InboxRow;
  readonly phone: string;
}

const refusedCodesAtMost = 4;

/** Who is not on the list is told once a day how to get on it. */
export const answerStranger = (db: Db, { row, phone }: FromStranger, now: Instant): Promise<void> =>
  tell(db, { key: `stranger:${phone}:${dayOf(row)}`, phone, message: say('sms-stranger') }, now);

/** A few mistyped codes a day are answered; who only guesses is left alone. */
export async function refuseCode(
  db: Db,
  { row, phone, message }: FromStranger & { message: Message },
  now: Instant,
): Promise<void> {
  const key = `join-refused:${phone}:${dayOf(row)}`;
  if ((await countKeysFrom(db, key)) >= refusedCodesAtMost) return;
  await tell(db, { key: `${key}:${row.id}`, phone, message }, now);
}

const dayOf = ({ receivedAt }: InboxRow): string => new Date(receivedAt).toISOString().slice(0, 10);

async function tell(
  db: Db,
  { key, phone, message }: { key: string; phone: string; message: Message },
  now: Instant,
): Promise<void> {
  const outgoing = { key, kind: 'notice' as const, to: { phone }, screen: { message }, isReply: true };
  await db.transaction().execute((tx) => enqueue(tx, [outgoing], now));
}
