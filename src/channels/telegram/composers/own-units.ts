import type { Person } from '../../../organisation/person-queries.ts';
import { hasRoleOver, listRoles } from '../../../organisation/role-queries.ts';
import type { UnitId } from '../../../store/ids.ts';
import type { Db } from '../../../store/open-database.ts';
import type { RoleKind } from '../../../store/words.ts';
import type { TurnContext } from '../turn.ts';

/** Who decides, each over their unit and all below it. */
export const deciding: readonly RoleKind[] = ['coordinator', 'admin'];

/** In a bound group its unit, if this person has a right over it; in private all units of theirs. */
export async function listOwnUnits(
  db: Db,
  ctx: TurnContext,
  { person, kinds }: { person: Person; kinds: readonly RoleKind[] },
): Promise<UnitId[]> {
  const { group } = ctx.turn;
  if (ctx.chat?.type !== 'private') {
    const isTheirs = group && (await hasRoleOver(db, { personId: person.id, unitId: group.unitId, kinds }));
    return isTheirs ? [group.unitId] : [];
  }
  const roles = await listRoles(db, person.id);
  return [...new Set(roles.filter(({ kind }) => kinds.includes(kind)).map(({ unitId }) => unitId))];
}
