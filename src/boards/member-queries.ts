import type { Bindable } from '../store/compile-once.ts';
import type { CycleId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

export interface Membership {
  readonly cycleId: CycleId;
  readonly unitId: UnitId;
}

/**
 * Who has assignments of the cycle for the unit or one below it, once for each unit; a predecessor's frozen assignments
 * do not count. The cross join makes SQLite begin with the unit: without statistics it would read the whole cycle.
 */
export const membershipsOf = (db: Db, { cycleId, unitId }: Bindable<Membership>) =>
  db
    .selectFrom('unit_ancestor')
    .crossJoin('membership')
    .whereRef('membership.unit_id', '=', 'unit_ancestor.unit_id')
    .where('unit_ancestor.ancestor_id', '=', unitId)
    .where('membership.cycle_id', '=', cycleId)
    .select('membership.person_id');

/** Each person once. */
export const membersOf = (db: Db, where: Bindable<Membership>) =>
  membershipsOf(db, where).groupBy('membership.person_id');

/** Only those who are of the unit itself, not of one below it. */
export const directMembersOf = (db: Db, where: Bindable<Membership>) =>
  membershipsOf(db, where).where('unit_ancestor.depth', '=', 0);

/** The members with the first of their units below the unit. */
export const membersWithUnit = (db: Db, where: Membership) =>
  membersOf(db, where).select((eb) => eb.fn.min('membership.unit_id').as('unit_id'));

/** Whether the unit's children have children: its board then ranks them instead of people. */
export async function hasGrandchildren(db: Db, unitId: UnitId): Promise<boolean> {
  const row = await db
    .selectFrom('unit_ancestor')
    .select('unit_id')
    .where('ancestor_id', '=', unitId)
    .where('depth', '=', 2)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
