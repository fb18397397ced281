import { AppError } from '../errors.ts';
import type { Names } from '../language.ts';
import type { UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

export interface Unit {
  readonly id: UnitId;
  readonly code: string;
  readonly parentId: UnitId | null;
  readonly names: Names;
  readonly place: { latitude: number; longitude: number } | undefined;
}

/** Throws not_found `unit-unknown`. */
export async function getUnit(db: Db, id: UnitId): Promise<Unit> {
  const row = await selectUnits(db).where('unit.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'unit-unknown', { unit: id });
  return unitOf(row);
}

export async function findUnitByCode(db: Db, code: string): Promise<Unit | undefined> {
  const row = await selectUnits(db).where('unit.code', '=', code).executeTakeFirst();
  return row && unitOf(row);
}

/** The units directly below, by name; without a parent: those at the top. */
export async function listChildren(db: Db, parentId: UnitId | null): Promise<Unit[]> {
  const rows = await selectUnits(db)
    .where('unit.parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('unit.name')
    .execute();
  return rows.map(unitOf);
}

/** From the unit's parent up to the top. */
export async function listAncestors(db: Db, id: UnitId): Promise<Unit[]> {
  const rows = await selectUnits(db)
    .innerJoin('unit_ancestor', 'unit_ancestor.ancestor_id', 'unit.id')
    .where('unit_ancestor.unit_id', '=', id)
    .where('unit_ancestor.depth', '>', 0)
    .orderBy('unit_ancestor.depth')
    .execute();
  return rows.map(unitOf);
}

const selectUnits = (db: Db) =>
  db
    .selectFrom('unit')
    .select(['unit.id', 'unit.code', 'unit.parent_id', 'unit.latitude', 'unit.longitude'])
    .select(['unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en']);

interface NameColumns {
  name: string;
  name_tr: string | null;
  name_fa: string | null;
  name_en: string | null;
}

/** A unit's name columns as names. */
export const unitNames = (row: NameColumns): Names => ({
  name: row.name,
  ...(row.name_tr === null ? {} : { tr: row.name_tr }),
  ...(row.name_fa === null ? {} : { fa: row.name_fa }),
  ...(row.name_en === null ? {} : { en: row.name_en }),
});

type UnitRow = Awaited<ReturnType<ReturnType<typeof selectUnits>['execute']>>[number];

function unitOf(row: UnitRow): Unit {
  const hasPlace = row.latitude !== null && row.longitude !== null;
  return {
    id: row.id,
    code: row.code,
    parentId: row.parent_id,
    names: unitNames(row),
    place: hasPlace ? { latitude: row.latitude ?? 0, longitude: row.longitude ?? 0 } : undefined,
  };
}
