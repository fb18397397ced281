import type { Instant } from '../clock.ts';
import { listCyclesOf } from '../cycles/cycle-queries.ts';
import { findTimeZone } from '../cycles/program-queries.ts';
import { addDays, type LocalDate, localDateAt } from '../local-date.ts';
import { endBreaks, findBreak, insertBreak } from '../organisation/break-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** So many days, today included; or until the open calendar ends, which is a fortnight where there is none. */
export type BreakLength = number | 'rest';

const usualDays = 14;

/** What a person can do about a break now: the last day of the one that runs, and the end of their calendar. */
export async function readBreak(
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<{ runsUntil: LocalDate | undefined; cycleEnd: LocalDate | undefined }> {
  const { today, cycleEnd } = await readToday(db, personId, now);
  const running = await findBreak(db, personId, today);
  return { runsUntil: running?.until, cycleEnd };
}

/** Announces a break that begins today. Returns its last day. */
export async function takeBreak(
  db: Db,
  { personId, length }: { personId: PersonId; length: BreakLength },
  now: Instant,
): Promise<LocalDate> {
  const { today, cycleEnd } = await readToday(db, personId, now);
  const until = length === 'rest' ? (cycleEnd ?? addDays(today, usualDays - 1)) : addDays(today, length - 1);
  await db.transaction().execute((tx) => insertBreak(tx, personId, { from: today, until }, now));
  return until;
}

/** Back before the break is over. */
export const endBreak = (db: Db, personId: PersonId, now: Instant): Promise<void> =>
  db.transaction().execute((tx) => endBreaks(tx, personId, now));

async function readToday(
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<{ today: LocalDate; cycleEnd: LocalDate | undefined }> {
  const [cycle] = await listCyclesOf(db, personId, { states: ['open'] });
  return { today: localDateAt(now, await findTimeZone(db, cycle?.programId)), cycleEnd: cycle?.endsOn };
}
