import type { UnitId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';

export interface UnitWithBoard {
  readonly id: UnitId;
  readonly code: string;
}

/** All units, and those among them that have a board worth a list: at the top, or with units below them. */
export async function listUnitsWithBoards(
  db: Db,
): Promise<{ all: readonly UnitWithBoard[]; withBoards: readonly UnitWithBoard[] }> {
  const all = await db.selectFrom('unit').select(['id', 'code', 'parent_id']).orderBy('code').execute();
  const parents = new Set(all.map(({ parent_id }) => parent_id));
  return { all, withBoards: all.filter(({ id, parent_id }) => parent_id === null || parents.has(id)) };
}
