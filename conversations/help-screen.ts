import { listAssignments } from '../src/cycles/assignment-queries.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { exampleOf } from '../src/fortnight/task-lines.ts';
import { inner, type Message, type Screen, say } from '../src/messages/message.ts';
import { listRoles } from '../src/organisation/role-queries.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** What a person can do here: a coordinator can do more. */
export async function helpScreen(db: Db, personId: PersonId): Promise<Screen> {
  const help = say('help', { example: inner(await exampleFor(db, personId)) });
  const roles = await listRoles(db, personId);
  const coordinates = roles.some(({ kind }) => kind === 'coordinator' || kind === 'admin');
  return { message: coordinates ? say('help-coordinator', { help: inner(help) }) : help };
}

/** An answer as this person could write it: `B1 7`. */
export async function exampleFor(
  db: Db,
  personId: PersonId,
  { isLettered = false }: { isLettered?: boolean } = {},
): Promise<Message> {
  const [cycle] = await listCyclesOf(db, personId, { states: ['open'] });
  const assignments = cycle ? await listAssignments(db, { cycleId: cycle.id, personId }) : [];
  return assignments.length === 0
    ? say('example-any')
    : exampleOf(assignments.slice(0, 2), { isNamed: true, isLettered });
}
