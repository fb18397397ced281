import type { Recipient } from '../messages/outbox.ts';
import { listGroupsOver } from '../organisation/group-queries.ts';
import { listOver } from '../organisation/role-queries.ts';
import type { GroupId, PersonId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** A coordinators' group, or somebody in private. */
export type Hearer = Extract<Recipient, { readonly group: GroupId } | { readonly person: PersonId }>;

/**
 * Who hears what happens in some units: going up the tree from each, the first groups or coordinators who have joined,
 * a group before people; where there is none up to the top, the admins who have joined. Nobody may be left.
 */
export async function chooseRecipients(
  db: Db,
  {
    unitIds,
    except,
  }: {
    unitIds: readonly UnitId[];
    /** Whom it is about, and where it could not be brought. */
    except: ReadonlySet<PersonId | GroupId>;
  },
): Promise<Hearer[]> {
  const chosen = new Map<string, Hearer>();
  for (const unitId of unitIds)
    for (const hearer of await nearestTo(db, unitId, except)) chosen.set(idOf(hearer), hearer);
  return [...chosen.values()];
}

export const idOf = (hearer: Hearer): PersonId | GroupId =>
  'group' in hearer ? hearer.group : hearer.person;

async function nearestTo(db: Db, unitId: UnitId, except: ReadonlySet<PersonId | GroupId>): Promise<Hearer[]> {
  const isFree = ({ id }: { id: PersonId | GroupId }): boolean => !except.has(id);
  const listFree = async (kind: 'coordinator' | 'admin') =>
    (await listOver(db, unitId, kind)).filter((each) => each.isJoined && isFree(each));
  const groups = (await listGroupsOver(db, unitId)).filter(isFree);
  const coordinators = await listFree('coordinator');
  const [group, coordinator] = [groups[0], coordinators[0]];
  if (group && group.depth <= (coordinator?.depth ?? group.depth))
    return firstOf(groups).map(({ id }) => ({ group: id }));
  const admins = coordinator ? [] : await listFree('admin');
  return firstOf([...coordinators, ...admins]).map(({ id }) => ({ person: id, channel: 'telegram' }));
}

/** All that are as near as the nearest. */
const firstOf = <T extends { readonly depth: number }>(nearestFirst: readonly T[]): T[] =>
  nearestFirst.filter(({ depth }) => depth === nearestFirst[0]?.depth);
