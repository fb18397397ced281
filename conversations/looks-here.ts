import { type Message, say } from '../src/messages/message.ts';
import { listRoles } from '../src/organisation/role-queries.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** What somebody can look at here who coordinates or leads and gets no tasks. Undefined for reps. */
export async function looksHere(db: Db, personId: PersonId): Promise<Message | undefined> {
  const kinds = (await listRoles(db, personId)).map(({ kind }) => kind);
  if (kinds.length === 0 || kinds.includes('rep')) return undefined;
  return say(kinds.every((kind) => kind === 'leader') ? 'looks-leader' : 'looks-coordinator');
}
