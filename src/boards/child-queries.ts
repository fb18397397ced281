import type { CycleId, PersonId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** A person of one of a unit's children, or (then `unitId` is the unit's own) of the unit itself. */
export interface ChildMember {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly score: number | undefined;
  readonly isPartial: boolean;
  readonly hasReported: boolean;
  /** For how many of its units. */
  readonly times: number;
}

/** Who is or was a rep more than once: only they can have assignments for several units. */
export async function listPeopleOfSeveral(db: Db): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role')
    .select('person_id')
    .where('kind', '=', 'rep')
    .groupBy('person_id')
    .having((eb) => eb(eb.fn.countAll(), '>', 1))
    .execute();
  return rows.map((row) => row.person_id);
}

const peopleAtOnce = 500;

/** Under which of a unit's children these people have assignments; each child once. */
export async function listChildMembers(
  db: Db,
  { personIds, ...where }: { cycleId: CycleId; unitId: UnitId; personIds: readonly PersonId[] },
): Promise<ChildMember[]> {
  const members: ChildMember[] = [];
  for (let i = 0; i < personIds.length; i += peopleAtOnce) {
    const portion = personIds.slice(i, i + peopleAtOnce);
    members.push(...(await listPortion(db, { ...where, personIds: portion })));
  }
  return members;
}

async function listPortion(
  db: Db,
  { cycleId, unitId, personIds }: { cycleId: CycleId; unitId: UnitId; personIds: readonly PersonId[] },
): Promise<ChildMember[]> {
  const rows = await db
    .selectFrom('membership')
    .crossJoin('unit_ancestor')
    .crossJoin('unit as child')
    .leftJoin('score', (join) =>
      join
        .onRef('score.person_id', '=', 'membership.person_id')
        .onRef('score.cycle_id', '=', 'membership.cycle_id'),
    )
    .whereRef('unit_ancestor.unit_id', '=', 'membership.unit_id')
    .whereRef('child.id', '=', 'unit_ancestor.ancestor_id')
    .where('membership.person_id', 'in', personIds)
    .where('membership.cycle_id', '=', cycleId)
    .where((eb) =>
      eb.or([
        eb('child.parent_id', '=', unitId),
        eb.and([eb('child.id', '=', unitId), eb('unit_ancestor.depth', '=', 0)]),
      ]),
    )
    .groupBy(['membership.person_id', 'child.id'])
    .select(['membership.person_id', 'child.id', 'score', 'is_partial', 'reported_at'])
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    unitId: row.id,
    score: row.score ?? undefined,
    isPartial: row.is_partial === 1,
    hasReported: row.reported_at !== null,
    times: row.times,
  }));
}
