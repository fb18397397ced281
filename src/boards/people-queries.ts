import type { Names } from '../language.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import type { CycleId, PersonId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** A rep of a unit; who is of several stands there once for each. */
export interface RepOfUnit {
  readonly personId: PersonId;
  readonly name: string;
  readonly unit: Names;
}

/** The present reps of a unit and all below it, in no order. */
export const listRepsWithin = async (db: Db, unitId: UnitId): Promise<RepOfUnit[]> =>
  (await selectReps(db, unitId).execute()).map(repOf);

/** A person as rep of a unit or units below it; none: they are not within. */
export const listUnitsWithin = async (
  db: Db,
  { personId, unitId }: { personId: PersonId; unitId: UnitId },
): Promise<RepOfUnit[]> =>
  (await selectReps(db, unitId).where('role.person_id', '=', personId).orderBy('role.id').execute()).map(
    repOf,
  );

/** The cycles in which a person has or had assignments for a unit or one below it, in no order. */
export async function listCyclesWithin(
  db: Db,
  { personId, unitId }: { personId: PersonId; unitId: UnitId },
): Promise<CycleId[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('unit_ancestor', 'unit_ancestor.unit_id', 'assignment.unit_id')
    .select('assignment.cycle_id')
    .distinct()
    .where('assignment.person_id', '=', personId)
    .where('unit_ancestor.ancestor_id', '=', unitId)
    .execute();
  return rows.map((row) => row.cycle_id);
}

const selectReps = (db: Db, unitId: UnitId) =>
  db
    .selectFrom('unit_ancestor')
    .innerJoin('role', 'role.unit_id', 'unit_ancestor.unit_id')
    .innerJoin('person', 'person.id', 'role.person_id')
    .innerJoin('unit', 'unit.id', 'role.unit_id')
    .select(['role.person_id', 'person.name as person_name'])
    .select(['unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .where('unit_ancestor.ancestor_id', '=', unitId)
    .where('role.kind', '=', 'rep')
    .where('role.until_at', 'is', null)
    .where('person.erased_at', 'is', null);

type RepRow = Awaited<ReturnType<ReturnType<typeof selectReps>['execute']>>[number];

const repOf = (row: RepRow): RepOfUnit => ({
  personId: row.person_id,
  name: row.person_name,
  unit: unitNames(row),
});
