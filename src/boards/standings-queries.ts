import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../clock.ts';
import { type Cycle, getCycle } from '../cycles/cycle-queries.ts';
import { getProgram } from '../cycles/program-queries.ts';
import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import { type Bindable, compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { CycleId, PersonId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';
import { listBreaksDuring } from './break-queries.ts';
import {
  directMembersOf,
  hasGrandchildren,
  type Membership,
  membershipsOf,
  membersOf,
  membersWithUnit,
} from './member-queries.ts';
import { isOnBreak } from './on-break.ts';

/** How one person of a unit stands in a cycle. */
export interface Standing {
  readonly personId: PersonId;
  /** The first of their units that belongs to the board. */
  readonly unitId: UnitId;
  readonly unit: Names;
  readonly name: string;
  /** Not for who asks not to be named, has stopped or is erased. */
  readonly isNamed: boolean;
  /** Absent without assigned points. */
  readonly score: number | undefined;
  readonly isPartial: boolean;
  readonly isProvisional: boolean;
  readonly reportedAt: Instant | undefined;
}

/** The people of a unit and all below it in a cycle, each once, in no order. */
export async function listStandings(db: Db, where: Membership): Promise<Standing[]> {
  const rows = await db
    .selectFrom(membersWithUnit(db, where).as('member'))
    .crossJoin('person')
    .crossJoin('unit')
    .leftJoin('score', (join) =>
      join.onRef('score.person_id', '=', 'member.person_id').on('score.cycle_id', '=', where.cycleId),
    )
    .whereRef('person.id', '=', 'member.person_id')
    .whereRef('unit.id', '=', 'member.unit_id')
    .select(['person.id', 'person.name as person_name', 'is_named', 'stopped_at', 'erased_at'])
    .select(['unit.id as unit_id', 'unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .select(['score', 'is_partial', 'is_provisional', 'reported_at'])
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    unitId: row.unit_id,
    unit: unitNames(row),
    name: row.person_name,
    isNamed: row.is_named === 1 && row.stopped_at === null && row.erased_at === null,
    score: row.score ?? undefined,
    isPartial: row.is_partial === 1,
    isProvisional: row.is_provisional === 1,
    reportedAt: row.reported_at ?? undefined,
  }));
}

/** What is added up over the people of a unit. */
export interface Sums {
  readonly assigned: number;
  readonly reported: number;
  /** Tasks answered, over all people. */
  readonly answered: number;
  /** Whose score waits for a review. */
  readonly provisional: number;
  /** Who has a score and is not in their first, partial cycle; breaks are not looked at. */
  readonly ranked: number;
  readonly rankedScore: number;
}

const sumOver = (members: typeof membersOf) => {
  const select = compileOnce((db, slot: SlotsOf<Membership>) => {
    const where = { cycleId: slot('cycleId'), unitId: slot('unitId') };
    return sumsIn(standingsOf(db, members(db, where), where));
  });
  return async (db: Db, where: Membership): Promise<Sums> => sumsOf((await select(db, where))[0]);
};

const sumsIn = (standings: ReturnType<typeof standingsOf>) =>
  standings.select((eb) => [
    eb.fn.countAll<number>().as('assigned'),
    eb.fn.count<number>('score.reported_at').as('reported'),
    eb.fn.sum<number | null>('score.answered').as('answered'),
    eb.fn.sum<number | null>('score.is_provisional').as('provisional'),
    // Without a score nothing is counted or added.
    eb.fn.count<number>('score.score').filterWhere('score.is_partial', '=', 0).as('ranked'),
    eb.fn.sum<number | null>('score.score').filterWhere('score.is_partial', '=', 0).as('score'),
  ]);

type SumsRow = Awaited<ReturnType<ReturnType<typeof sumsIn>['execute']>>[number];

const sumsOf = (row: SumsRow | undefined): Sums => ({
  assigned: row?.assigned ?? 0,
  reported: row?.reported ?? 0,
  answered: row?.answered ?? 0,
  provisional: row?.provisional ?? 0,
  ranked: row?.ranked ?? 0,
  rankedScore: row?.score ?? 0,
});

/** Whose score has a place; breaks are not looked at. */
const isRanked = (eb: ExpressionBuilder<Database, 'score'>) =>
  eb.and([eb('score.score', 'is not', null), eb('score.is_partial', '=', 0)]);

const standingsOf = (db: Db, members: ReturnType<typeof membersOf>, { cycleId }: Bindable<Membership>) =>
  db
    .selectFrom(members.as('member'))
    .leftJoin('score', (join) =>
      join.onRef('score.person_id', '=', 'member.person_id').on('score.cycle_id', '=', cycleId),
    );

/** Everybody once. */
export const sumStandings = sumOver(membersOf);

/** Who is of several of the unit's units is in it as often: looking for them would take a seventh longer. */
export const sumMemberships = sumOver(membershipsOf);

/** Only over those who are of the unit itself. */
export const sumDirectStandings = sumOver(directMembersOf);

/**
 * A person's place among the people of a unit. Undefined for who stands apart, and on a unit whose children have
 * children, where units are ranked.
 */
export async function findPlace(
  db: Db,
  { cycleId, personId, unitId }: { cycleId: CycleId; personId: PersonId; unitId: UnitId },
): Promise<{ place: number; of: number } | undefined> {
  if (await hasGrandchildren(db, unitId)) return undefined;
  const own = await selectOwn(db, { cycleId, unitId }, personId);
  const score = own?.is_partial === 0 ? (own.score ?? undefined) : undefined;
  if (score === undefined) return undefined;
  const cycle = await getCycle(db, cycleId);
  const groups = await countRanked(db, { cycle, unitId, score });
  const onBreak = groups.some((group) => group.personId !== null) ? await findOnBreak(db, cycle) : never;
  if (groups.some((group) => group.personId === personId && onBreak(group))) return undefined;

  const present = groups.filter((group) => !onBreak(group));
  const sum = (key: 'ranked' | 'better') => present.reduce((total, group) => total + group[key], 0);
  return { place: 1 + sum('better'), of: sum('ranked') };
}

const selectOwn = (db: Db, { cycleId, unitId }: Membership, personId: PersonId) =>
  db
    .selectFrom('membership')
    .innerJoin('unit_ancestor', 'unit_ancestor.unit_id', 'membership.unit_id')
    .leftJoin('score', (join) => join.on('score.person_id', '=', personId).on('score.cycle_id', '=', cycleId))
    .where('membership.person_id', '=', personId)
    .where('membership.cycle_id', '=', cycleId)
    .where('unit_ancestor.ancestor_id', '=', unitId)
    .select(['score.score', 'score.is_partial'])
    .limit(1)
    .executeTakeFirst();

/** People of a unit who are counted together: all without a break in the cycle (null), or one of the others. */
interface Group {
  readonly personId: PersonId | null;
  readonly hasReported: boolean;
  readonly ranked: number;
  readonly better: number;
}

/** How many have a place, and how many of them a better score. */
async function countRanked(
  db: Db,
  { cycle, unitId, score }: { cycle: Cycle; unitId: UnitId; score: number },
): Promise<Group[]> {
  const { id: cycleId, startsOn, endsOn } = cycle;
  const rows = await selectRanked(db, { cycleId, unitId, startsOn, endsOn, score });
  return rows.map(({ person_id, reported_at, ranked, better }) => ({
    personId: person_id,
    hasReported: reported_at !== null,
    ranked,
    better,
  }));
}

interface PlaceOf extends Membership {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly score: number;
}

const selectRanked = compileOnce((db, slot: SlotsOf<PlaceOf>) => {
  const where = { cycleId: slot('cycleId'), unitId: slot('unitId') };
  return standingsOf(db, membersOf(db, where), where)
    .leftJoin('break', (join) =>
      join
        .onRef('break.person_id', '=', 'member.person_id')
        .on('break.until_date', '>=', slot('startsOn'))
        .on('break.from_date', '<=', slot('endsOn')),
    )
    .groupBy('break.person_id')
    .select((eb) => [
      'break.person_id',
      eb.fn.min('reported_at').as('reported_at'),
      eb.fn.count<number>('member.person_id').distinct().filterWhere(isRanked).as('ranked'),
      eb.fn
        .count<number>('member.person_id')
        .distinct()
        .filterWhere(isRanked)
        .filterWhere('score.score', '>', slot('score'))
        .as('better'),
    ]);
});

const never = (): boolean => false;

/** Tells for whom the cycle is a break. */
async function findOnBreak(db: Db, cycle: Cycle): Promise<(group: Group) => boolean> {
  const { timeZone } = (await getProgram(db, cycle.programId)).calendar;
  const breaks = await listBreaksDuring(db, cycle, timeZone);
  return ({ personId, hasReported }) =>
    personId !== null && isOnBreak(breaks.get(personId) ?? [], cycle, hasReported);
}
