import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { addDays, type LocalDate, localDateAt } from '../local-date.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Absence } from './absence.ts';
import { membersOf } from './member-queries.ts';

export type Absences = ReadonlyMap<PersonId, readonly Absence[]>;

/** When the people of a unit in a cycle are or were away, at any time. Days are those of the zone. */
export async function listAbsences(
  db: Db,
  { cycle, unitId, timeZone }: { cycle: Pick<Cycle, 'id'>; unitId: UnitId; timeZone: string },
): Promise<Absences> {
  const rows = await db
    .selectFrom(membersOf(db, { cycleId: cycle.id, unitId }).as('member'))
    .crossJoin('break')
    .whereRef('break.person_id', '=', 'member.person_id')
    .select(['break.person_id', 'break.from_date', 'break.until_date', 'break.ended_at'])
    .execute();
  return absencesOf(rows, timeZone);
}

/** Who in the whole organisation is away during a cycle. */
export async function listAbsencesDuring(
  db: Db,
  cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
  timeZone: string,
): Promise<Absences> {
  const rows = await db
    .selectFrom('break')
    .select(['person_id', 'from_date', 'until_date', 'ended_at'])
    .where('until_date', '>=', cycle.startsOn)
    .where('from_date', '<=', cycle.endsOn)
    .execute();
  return absencesOf(rows, timeZone);
}

export async function listAbsencesOf(db: Db, personId: PersonId, timeZone: string): Promise<Absence[]> {
  const rows = await db
    .selectFrom('break')
    .select(['person_id', 'from_date', 'until_date', 'ended_at'])
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => absenceOf(row, timeZone)).filter(lastsADay);
}

interface BreakRow {
  readonly person_id: PersonId;
  readonly from_date: LocalDate;
  readonly until_date: LocalDate;
  readonly ended_at: Instant | null;
}

function absencesOf(rows: readonly BreakRow[], timeZone: string): Absences {
  const absences = new Map<PersonId, Absence[]>();
  for (const row of rows) {
    const absence = absenceOf(row, timeZone);
    if (lastsADay(absence)) absences.set(row.person_id, [...(absences.get(row.person_id) ?? []), absence]);
  }
  return absences;
}

/** Who comes back earlier is there on that day. */
function absenceOf(row: BreakRow, timeZone: string): Absence {
  const planned = { from: row.from_date, until: row.until_date };
  if (row.ended_at === null) return planned;
  const dayBefore = addDays(localDateAt(row.ended_at, timeZone), -1);
  return dayBefore < planned.until ? { ...planned, until: dayBefore } : planned;
}

const lastsADay = ({ from, until }: Absence): boolean => from <= until;
