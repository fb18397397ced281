import { readCommandWord } from '../../check-ins/reading/stop-words.ts';
import type { Clock } from '../../clock.ts';
import { languages } from '../../language.ts';
import { type InboxRow, restamp } from '../../messages/inbox-queries.ts';
import type { Db } from '../../store/open-database.ts';
import { timeLimit } from '../../time-limit.ts';
import type { Gateway } from './gateway.ts';
import { hasGraceRunning } from './grace-queries.ts';
import { readText } from './incoming.ts';

const patienceMs = 20_000;

/**
 * The row of a text with the moment that the provider gave it. It is asked for only where it decides: in the hours of
 * grace, whether an answer still counts; for a word of return, whether it was written after the stop. Throws unavailable
 * while the provider does not say: the row waits.
 */
export async function withOwnMoment(
  { gateway, db, clock }: { gateway: Pick<Gateway, 'findMoment'>; db: Db; clock: Clock },
  row: InboxRow,
): Promise<InboxRow> {
  if (!isReturn(row) && !(await hasGraceRunning(db, row.receivedAt))) return row;
  using limit = timeLimit(clock, patienceMs);
  const stampedAt = await gateway.findMoment(row.providerId, limit.signal);
  if (stampedAt === undefined || stampedAt === row.stampedAt) return row;
  await db.transaction().execute((tx) => restamp(tx, row.id, stampedAt));
  return { ...row, stampedAt };
}

const isReturn = ({ payload }: InboxRow): boolean => {
  const { text } = readText(payload);
  return languages.some((language) => readCommandWord(text, language, { isStopped: true }) === 'start');
};
