import type { Instant } from '../../clock.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import { type Message, say } from '../../messages/message.ts';
import { enqueue } from '../../messages/queries.ts';
import type { Db } from '../../store/open-database.ts';
import { countToldOf } from './guard-queries.ts';
import { dayAt } from './sent-today.ts';
import { readSmsSettings } from './sms-settings.ts';

/** A text from a phone (E.164) that is not on the list. */
interface FromStranger {
  readonly row: InboxRow;
  readonly phone: string;
}

const refusedCodesAtMost = 4;

/** Who is not on the list is told once a day how to get on it. */
export const answerStranger = (db: Db, { row, phone }: FromStranger, now: Instant): Promise<void> =>
  tell(db, { row, phone, topic: 'stranger', message: say('sms-stranger'), atMost: 1 }, now);

/** A few mistyped codes a day are answered; who only guesses is left alone. */
export const refuseCode = (
  db: Db,
  { row, phone, message }: FromStranger & { message: Message },
  now: Instant,
): Promise<void> => tell(db, { row, phone, topic: 'join-refused', message, atMost: refusedCodesAtMost }, now);

async function tell(
  db: Db,
  { row, phone, topic, message, atMost }: FromStranger & { topic: string; message: Message; atMost: number },
  now: Instant,
): Promise<void> {
  const { hours } = await readSmsSettings(db, []);
  const { since } = dayAt(now, hours);
  if ((await countToldOf(db, { phone, topic }, since)) >= atMost) return;
  // The key holds nobody's number: keys stay when somebody is erased.
  const key = `${topic}:${row.id}`;
  const outgoing = { key, kind: 'notice' as const, to: { phone }, topic, screen: { message }, isReply: true };
  await db.transaction().execute((tx) => enqueue(tx, [outgoing], now));
}
