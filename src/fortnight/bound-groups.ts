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

/** The groups that get boards. */
export async function listBoundGroups(db: Db): Promise<BoundGroup[]> {
  const bindings = await listGroupBindings(db);
  const seen = new Set<string>();
  return (await listActiveGroups(db)).flatMap((group) => {
    const binding = bindings.get(group.id);
    if (!binding) return [];
    const { unitCode, boundAt } = binding;
    const name = seen.has(unitCode) ? `${unitCode}:${group.id}` : unitCode;
    seen.add(unitCode);
    return [{ group, boundAt, name }];
  });
}
