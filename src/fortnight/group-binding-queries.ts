import type { Instant } from '../clock.ts';
import type { GroupId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** Since when each active group is bound, and to the unit of which code. */
export async function listGroupBindings(
  db: Db,
): Promise<Map<GroupId, { unitCode: string; boundAt: Instant }>> {
  const rows = await db
    .selectFrom('group')
    .innerJoin('unit', 'unit.id', 'group.unit_id')
    .select(['group.id', 'unit.code', 'group.bound_at'])
    .where('group.state', '=', 'active')
    .execute();
  return new Map(rows.map((row) => [row.id, { unitCode: row.code, boundAt: row.bound_at }]));
}
