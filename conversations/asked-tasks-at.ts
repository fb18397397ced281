import type { Instant } from '../src/clock.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { askedTaskOf, type TaskReader } from './asked-task-of.ts';
import { standingsAt } from './standings-at.ts';

type Tasks = ReturnType<typeof askedTaskOf>[];

/** The tasks that take an answer of that moment, in the order in which the person sees them. */
export async function askedTasksAt(
  db: Db,
  { personId, ...reader }: TaskReader & { readonly personId: PersonId },
  at: Instant,
): Promise<Tasks> {
  const taking = await standingsAt(db, personId, at);
  return taking.flatMap(({ standing }) => standing.lines).map((line) => askedTaskOf(line, reader));
}
