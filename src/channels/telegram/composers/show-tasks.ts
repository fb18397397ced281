import { tasksScreen } from '../../../../conversations/tasks-screen.ts';
import { listCyclesOf } from '../../../cycles/cycle-queries.ts';
import type { PersonId } from '../../../store/ids.ts';
import type { Db } from '../../../store/open-database.ts';
import { showNew } from '../reply.ts';
import type { TurnContext } from '../turn.ts';

/** Shows the person's tasks in the open cycles as they stand now. Returns whether there are any. */
export async function showTasks(db: Db, ctx: TurnContext, personId: PersonId): Promise<boolean> {
  const cycles = await listCyclesOf(db, personId, { states: ['open'] });
  for (const { id } of cycles) await showNew(ctx, await tasksScreen(db, { personId, cycleId: id }));
  return cycles.length > 0;
}
