import type { Instant } from '../clock.ts';
import type { LocalDate } from '../local-date.ts';
import { type BreakId, newId, type PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** An announced absence, both days included. */
export interface Break {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The break that a person is on at that day. */
export async function findBreak(db: Db, personId: PersonId, today: LocalDate): Promise<Break | undefined> {
  const row = await db
    .selectFrom('break')
    .select(['from_date', 'until_date'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('from_date', '<=', today)
    .where('until_date', '>=', today)
    .executeTakeFirst();
  return row && { from: row.from_date, until: row.until_date };
}

/** Announces a break; one that runs already is replaced. */
export async function insertBreak(tx: Tx, personId: PersonId, days: Break, now: Instant): Promise<void> {
  await endBreaks(tx, personId, now);
  await tx
    .insertInto('break')
    .values({
      id: newId<BreakId>(),
      person_id: personId,
      from_date: days.from,
      until_date: days.until,
      announced_at: now,
      ended_at: null,
    })
    .execute();
}

export async function endBreaks(tx: Tx, personId: PersonId, now: Instant): Promise<void> {
  await tx
    .updateTable('break')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}
