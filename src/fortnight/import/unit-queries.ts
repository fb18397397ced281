import { unitNames } from '../../organisation/unit-queries.ts';
import type { UnitId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import type { UnitTable } from '../../store/schema/unit.ts';
import type { KnownUnit } from '../plan.ts';
import type { UnitComparison } from './compare-units.ts';
import { inPortions } from './in-portions.ts';

export const listStoredUnits = (db: Db): Promise<UnitTable[]> =>
  db
    .selectFrom('unit')
    .select(['id', 'code', 'parent_id', 'kind', 'name', 'name_tr', 'name_fa', 'name_en'])
    .select(['latitude', 'longitude'])
    .orderBy('id')
    .execute();

/** Brings the units and the closed tree to what the comparison says. */
export async function writeUnits(tx: Tx, units: UnitComparison): Promise<void> {
  await inPortions(units.added, (rows) => tx.insertInto('unit').values(rows).execute());
  for (const { id, set } of units.updated)
    await tx.updateTable('unit').set(set).where('id', '=', id).execute();
  await inPortions(units.moved, (ids: readonly UnitId[]) =>
    tx.deleteFrom('unit_ancestor').where('unit_id', 'in', ids).execute(),
  );
  await inPortions(units.ancestors, (rows) => tx.insertInto('unit_ancestor').values(rows).execute());
}

/** The stored units as a reader of workbooks needs them. */
export async function listKnownUnits(db: Db): Promise<KnownUnit[]> {
  const units = await listStoredUnits(db);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  return units.map((unit) => ({
    code: unit.code,
    names: unitNames(unit),
    kind: unit.kind,
    parentCode: unit.parent_id === null ? null : (codes.get(unit.parent_id) ?? null),
  }));
}
