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

/** Somebody with a role over a unit. */
export interface Superior {
  readonly id: PersonId;
  readonly name: string;
  /** How many units above. */
  readonly depth: number;
  /** They can be written to on Telegram: they have joined, and not said stop. */
  readonly isJoined: boolean;
}

/** Who has that role over the unit, the nearest first (on itself before all). */
export async function listOver(db: Db, unitId: UnitId, kind: RoleKind): Promise<Superior[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('unit_ancestor', 'unit_ancestor.ancestor_id', 'role.unit_id')
    .innerJoin('person', 'person.id', 'role.person_id')
    .leftJoin('address', (join) =>
      join
        .onRef('address.person_id', '=', 'person.id')
        .on('address.channel', '=', 'telegram')
        .on('address.state', '=', 'active'),
    )
    .select(['person.id', 'person.name', 'person.stopped_at', 'unit_ancestor.depth', 'address.value'])
    .where('unit_ancestor.unit_id', '=', unitId)
    .where('role.kind', '=', kind)
    .where('role.until_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('unit_ancestor.depth')
    .orderBy('role.person_id')
    .execute();
  return rows.map(({ id, name, depth, value, stopped_at }) => ({
    id,
    name,
    depth,
    isJoined: value !== null && stopped_at === null,
  }));
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
