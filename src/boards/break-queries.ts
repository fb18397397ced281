import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { addDays, type LocalDate, localDateAt } from '../local-date.ts';
import type { Break } from '../organisation/break-queries.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { type Membership, membersOf } from './member-queries.ts';

export type Breaks = ReadonlyMap<PersonId, readonly Break[]>;

/** When the people of a unit in a cycle are or were away, at any time. Days are those of the zone. */
export async function listBreaks(
  db: Db,
  { cycle, unitId, timeZone }: { cycle: Pick<Cycle, 'id'>; unitId: UnitId; timeZone: string },
): Promise<Breaks> {
  return breaksOf(await selectBreaks(db, { cycleId: cycle.id, unitId }), timeZone);
}

const selectBreaks = compileOnce((db, slot: SlotsOf<Membership>) =>
  db
    .selectFrom(membersOf(db, { cycleId: slot('cycleId'), unitId: slot('unitId') }).as('member'))
    .crossJoin('break')
    .whereRef('break.person_id', '=', 'member.person_id')
    .select(['break.person_id', 'break.from_date', 'break.until_date', 'break.ended_at']),
);

/** Who in the whole organisation is away during a cycle. */
export async function listBreaksDuring(
  db: Db,
  cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
  timeZone: string,
): Promise<Breaks> {
  const rows = await db
    .selectFrom('break')
    .select(['person_id', 'from_date', 'until_date', 'ended_at'])
    .where('until_date', '>=', cycle.startsOn)
    .where('from_date', '<=', cycle.endsOn)
    .execute();
  return breaksOf(rows, timeZone);
}

/** How many breaks that touch a cycle were announced, and how many of them were ended early. */
export function countBreaksDuring(
  db: Db,
  cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
): Promise<{ announced: number; ended: number }> {
  return db
    .selectFrom('break')
    .where('until_date', '>=', cycle.startsOn)
    .where('from_date', '<=', cycle.endsOn)
    .select((eb) => [eb.fn.countAll<number>().as('announced'), eb.fn.count<number>('ended_at').as('ended')])
    .executeTakeFirstOrThrow();
}

export async function listBreaksOf(db: Db, personId: PersonId, timeZone: string): Promise<Break[]> {
  const rows = await db
    .selectFrom('break')
    .select(['person_id', 'from_date', 'until_date', 'ended_at'])
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => breakOf(row, timeZone)).filter(lastsADay);
}

interface BreakRow {
  readonly person_id: PersonId;
  readonly from_date: LocalDate;
  readonly until_date: LocalDate;
  readonly ended_at: Instant | null;
}

function breaksOf(rows: readonly BreakRow[], timeZone: string): Breaks {
  const breaks = new Map<PersonId, Break[]>();
  for (const row of rows) {
    const taken = breakOf(row, timeZone);
    if (lastsADay(taken)) breaks.set(row.person_id, [...(breaks.get(row.person_id) ?? []), taken]);
  }
  return breaks;
}

/** Who comes back earlier is there on that day. */
function breakOf(row: BreakRow, timeZone: string): Break {
  const planned = { from: row.from_date, until: row.until_date };
  if (row.ended_at === null) return planned;
  const dayBefore = addDays(localDateAt(row.ended_at, timeZone), -1);
  return dayBefore < planned.until ? { ...planned, until: dayBefore } : planned;
}

const lastsADay = ({ from, until }: Break): boolean => from <= until;
