import type { Instant } from '../clock.ts';
import type { GroupId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** Since when each group is bound, and to the unit of which code; the longest bound first, removed ones too. */
export async function listGroupBindings(
  db: Db,
): Promise<{ groupId: GroupId; unitCode: string; boundAt: Instant }[]> {
  const rows = await db
    .selectFrom('group')
    .innerJoin('unit', 'unit.id', 'group.unit_id')
    .select(['group.id', 'unit.code', 'group.bound_at'])
    .orderBy('group.bound_at')
    .orderBy('group.id')
    .execute();
  return rows.map((row) => ({ groupId: row.id, unitCode: row.code, boundAt: row.bound_at }));
}
