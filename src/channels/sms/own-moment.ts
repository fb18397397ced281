import { readCommandWord } from '../../check-ins/reading/stop-words.ts';
import { languages } from '../../language.ts';
import { type InboxRow, restamp } from '../../messages/inbox-queries.ts';
import type { Db } from '../../store/open-database.ts';
import type { Gateway } from './gateway.ts';
import { hasGraceRunning } from './grace-queries.ts';
import { readText } from './incoming.ts';

/**
 * The row of a text with the moment that the provider gave it. It is asked for only where it decides: in the hours of
 * grace, whether an answer still counts; for a word of return, whether it was written after the stop. Throws unavailable
 * while the provider does not say: the row waits.
 */
export async function withOwnMoment(
  { gateway, db }: { gateway: Pick<Gateway, 'findMoment'>; db: Db },
  row: InboxRow,
  signal: AbortSignal,
): Promise<InboxRow> {
  if (!isReturn(row) && !(await hasGraceRunning(db, row.receivedAt))) return row;
  const stampedAt = await gateway.findMoment(row.providerId, signal);
  if (stampedAt === undefined || stampedAt === row.stampedAt) return row;
  await db.transaction().execute((tx) => restamp(tx, row.id, stampedAt));
  return { ...row, stampedAt };
}

const isReturn = ({ payload }: InboxRow): boolean => {
  const { text } = readText(payload);
  return languages.some((language) => readCommandWord(text, language, { isStopped: true }) === 'start');
};
