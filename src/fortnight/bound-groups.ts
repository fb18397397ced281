import type { Instant } from '../clock.ts';
import { type Group, listActiveGroups } from '../organisation/group-queries.ts';
import type { Db } from '../store/open-database.ts';
import { listGroupBindings } from './group-binding-queries.ts';

export interface BoundGroup {
  readonly group: Group;
  readonly boundAt: Instant;
  /** The end of its boards' keys: the unit's code, and for a further group of the same unit its id. */
  readonly name: string;
}

/** The groups that get boards. Their names stay, whoever else is removed or comes back: no board is posted twice. */
export async function listBoundGroups(db: Db): Promise<BoundGroup[]> {
  const active = new Map((await listActiveGroups(db)).map((group) => [group.id, group]));
  const seen = new Set<string>();
  return (await listGroupBindings(db)).flatMap(({ groupId, unitCode, boundAt }) => {
    const name = seen.has(unitCode) ? `${unitCode}:${groupId}` : unitCode;
    seen.add(unitCode);
    const group = active.get(groupId);
    return group ? [{ group, boundAt, name }] : [];
  });
}
