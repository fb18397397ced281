import { inner, lines, names, type Screen, say } from '../src/messages/message.ts';
import { getPerson } from '../src/organisation/person-queries.ts';
import { listOver, listRoles } from '../src/organisation/role-queries.ts';
import { getUnit, listAncestors } from '../src/organisation/unit-queries.ts';
import type { PersonId, UnitId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import type { RoleKind } from '../src/store/words.ts';
import { looksHere } from './looks-here.ts';

/** «You are the rep of Gülbahar, Şişli; your coordinator is …»: a line for each role. */
export async function welcome(db: Db, personId: PersonId): Promise<Screen> {
  const person = await getPerson(db, personId);
  const roles = await listRoles(db, personId);
  const said = await Promise.all(roles.map(({ kind, unitId }) => roleLine(db, kind, unitId)));
  const vars = { name: person.name, roles: lines(said) };
  const looks = await looksHere(db, personId);
  return {
    message: looks
      ? say('join-welcome-coordinator', { ...vars, looks: inner(looks) })
      : say('join-welcome', vars),
  };
}

async function roleLine(db: Db, kind: RoleKind, unitId: UnitId) {
  const unit = await getUnit(db, unitId);
  const [parent] = await listAncestors(db, unitId);
  const vars = { unit: names(unit.names), parent: names(parent?.names ?? unit.names) };
  if (kind !== 'rep') return say(`join-role-${kind}`, vars);
  const [coordinator] = await listOver(db, unitId, 'coordinator');
  return coordinator === undefined
    ? say('join-role-rep', vars)
    : say('join-role-rep-with', { ...vars, coordinator: coordinator.name });
}
