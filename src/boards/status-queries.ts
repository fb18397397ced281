import type { Instant } from '../clock.ts';
import type { Names } from '../language.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { CycleId, GroupId, PersonId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type Membership, membersOf } from './member-queries.ts';

const mostReports = 5;

/** From where reports came last, newest first, one per person. */
export async function listLatestReports(db: Db, where: Membership): Promise<{ unit: Names; at: Instant }[]> {
  const reporters = await listLatestReporters(db, where);
  const rows = reporters.length === 0 ? [] : await listReportsOf(db, where, reporters);
  const latest = new Map<PersonId, { unit: Names; at: Instant }>();
  for (const row of rows) {
    if (!latest.has(row.person_id)) latest.set(row.person_id, { unit: unitNames(row), at: row.received_at });
  }
  return [...latest.values()];
}

/** The people of the unit who have reported last, whatever the unit for which they did. */
async function listLatestReporters(db: Db, where: Membership): Promise<PersonId[]> {
  const rows = await db
    .selectFrom(membersOf(db, where).as('member'))
    .innerJoin('score', (join) =>
      join.onRef('score.person_id', '=', 'member.person_id').on('score.cycle_id', '=', where.cycleId),
    )
    .where('score.last_report_at', 'is not', null)
    .select('member.person_id')
    .orderBy('score.last_report_at', 'desc')
    .orderBy('member.person_id')
    .limit(mostReports)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Their current answers for the unit or one below it, newest first. */
const listReportsOf = (db: Db, { cycleId, unitId }: Membership, personIds: readonly PersonId[]) =>
  db
    .selectFrom('assignment')
    .innerJoin('answer', 'answer.assignment_id', 'assignment.id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .where('assignment.person_id', 'in', personIds)
    .where('assignment.cycle_id', '=', cycleId)
    .where('answer.is_current', '=', literal(1))
    .where('answer.state', '<>', 'rejected')
    .where('assignment.is_frozen', '=', 0)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('unit_ancestor')
          .select('depth')
          .whereRef('unit_ancestor.unit_id', '=', 'unit.id')
          .where('unit_ancestor.ancestor_id', '=', unitId),
      ),
    )
    .select(['answer.person_id', 'answer.received_at'])
    .select(['unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .orderBy('answer.received_at', 'desc')
    .orderBy('answer.id', 'desc')
    .execute();

/** Who has not reported, those on a break too. */
export async function listUnreported(db: Db, where: Membership): Promise<PersonId[]> {
  const rows = await selectUnreported(db, where);
  return rows.map((row) => row.person_id);
}

const selectUnreported = compileOnce((db, slot: SlotsOf<Membership>) =>
  db
    .selectFrom(membersOf(db, { cycleId: slot('cycleId'), unitId: slot('unitId') }).as('member'))
    .leftJoin('score', (join) =>
      join.onRef('score.person_id', '=', 'member.person_id').on('score.cycle_id', '=', slot('cycleId')),
    )
    .where('score.reported_at', 'is', null)
    .select('member.person_id'),
);

/** Figures of a whole cycle: while they are the same, nothing has changed in any unit. */
export async function sumCycle(db: Db, cycleId: CycleId): Promise<readonly number[]> {
  const row = await db
    .selectFrom('score')
    .where('cycle_id', '=', cycleId)
    .select((eb) => [
      eb.fn.countAll<number>().as('people'),
      eb.fn.sum<number | null>('assigned').as('assigned'),
      eb.fn.count<number>('reported_at').as('reported'),
      eb.fn.sum<number | null>('answered').as('answered'),
      eb.fn.sum<number | null>('score').as('score'),
      eb.fn.sum<number | null>('is_provisional').as('provisional'),
    ])
    .executeTakeFirstOrThrow();
  return [
    row.people,
    row.assigned ?? 0,
    row.reported,
    row.answered ?? 0,
    row.score ?? 0,
    row.provisional ?? 0,
  ];
}

/** How many tasks of a cycle ask for nothing any more. */
export async function countFrozen(db: Db, cycleId: CycleId): Promise<number> {
  const row = await db
    .selectFrom('assignment')
    .where('cycle_id', '=', cycleId)
    .where('is_frozen', '=', literal(1))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What came last of reviews, notes and other work: while it is the same, none has come. */
export async function findLatestWords(db: Db): Promise<string> {
  const ids: string[] = [];
  for (const table of ['review', 'note', 'other_work'] as const) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.max<string | null>('id').as('id'))
      .executeTakeFirst();
    ids.push(row?.id ?? '');
  }
  return ids.join();
}

/** What each active group's status shows, as figures. */
export async function listShown(db: Db): Promise<Map<GroupId, string>> {
  const rows = await db
    .selectFrom('group')
    .select(['id', 'status_shown'])
    .where('state', '=', 'active')
    .where('status_shown', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.status_shown ?? '']));
}

export async function updateShown(tx: Tx, groupId: GroupId, shown: string): Promise<void> {
  await tx.updateTable('group').set({ status_shown: shown }).where('id', '=', groupId).execute();
}
