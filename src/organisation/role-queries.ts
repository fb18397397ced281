import type { Instant } from '../clock.ts';
import { newId, type PersonId, type RoleId, type UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { RoleKind } from '../store/words.ts';

export interface Role {
  readonly kind: RoleKind;
  readonly unitId: UnitId;
}

/** The roles that a person has now. */
export async function listRoles(db: Db, personId: PersonId): Promise<Role[]> {
  const rows = await db
    .selectFrom('role')
    .select(['kind', 'unit_id'])
    .where('person_id', '=', personId)
    .where('until_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ kind: row.kind, unitId: row.unit_id }));
}

/** Whether the person has one of the roles over the unit: on itself or on any unit above it. Asked before every act. */
export async function hasRoleOver(
  db: Db,
  input: { personId: PersonId; unitId: UnitId; kinds: readonly RoleKind[] },
): Promise<boolean> {
  const row = await db
    .selectFrom('role')
    .innerJoin('unit_ancestor', 'unit_ancestor.ancestor_id', 'role.unit_id')
    .select('role.id')
    .where('role.person_id', '=', input.personId)
    .where('role.kind', 'in', input.kinds)
    .where('role.until_at', 'is', null)
    .where('unit_ancestor.unit_id', '=', input.unitId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who has that role nearest above the unit (on itself first), all of the same distance. */
export async function listNearest(db: Db, unitId: UnitId, kind: RoleKind): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('unit_ancestor', 'unit_ancestor.ancestor_id', 'role.unit_id')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select(['role.person_id', 'unit_ancestor.depth'])
    .where('unit_ancestor.unit_id', '=', unitId)
    .where('role.kind', '=', kind)
    .where('role.until_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('unit_ancestor.depth')
    .execute();
  return rows.filter((row) => row.depth === rows[0]?.depth).map((row) => row.person_id);
}

/**
 * Who has that role over the unit and can be written to on Telegram: they have joined, and not said stop. `depth`: how
 * many units above. The nearest come first.
 */
export async function listJoinedOver(
  db: Db,
  unitId: UnitId,
  kind: RoleKind,
): Promise<{ id: PersonId; depth: number }[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('unit_ancestor', 'unit_ancestor.ancestor_id', 'role.unit_id')
    .innerJoin('person', 'person.id', 'role.person_id')
    .innerJoin('address', 'address.person_id', 'person.id')
    .select(['role.person_id', 'unit_ancestor.depth'])
    .where('unit_ancestor.unit_id', '=', unitId)
    .where('role.kind', '=', kind)
    .where('role.until_at', 'is', null)
    .where('person.stopped_at', 'is', null)
    .where('address.channel', '=', 'telegram')
    .where('address.state', '=', 'active')
    .orderBy('unit_ancestor.depth')
    .orderBy('role.person_id')
    .execute();
  return rows.map((row) => ({ id: row.person_id, depth: row.depth }));
}

/** Gives a role; having it already changes nothing. */
export async function insertRole(
  tx: Tx,
  input: { personId: PersonId; unitId: UnitId; kind: RoleKind },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('role')
    .values({
      id: newId<RoleId>(),
      person_id: input.personId,
      unit_id: input.unitId,
      kind: input.kind,
      from_at: now,
      until_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'unit_id', 'kind']).where('until_at', 'is', null).doNothing(),
    )
    .execute();
}
