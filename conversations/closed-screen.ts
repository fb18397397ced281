import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { lines, type Screen, say } from '../src/messages/message.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { tasksScreen } from './tasks-screen.ts';

/** The fortnight takes no more answers; what is open now stands below. */
export async function closedScreen(db: Db, personId: PersonId): Promise<Screen> {
  const [open] = await listCyclesOf(db, personId, { states: ['open'] });
  if (!open) return { message: say('check-in-closed') };
  const { message, choices = [] } = await tasksScreen(db, { personId, cycleId: open.id });
  return { message: say('several', { messages: lines([say('check-in-closed-open'), message]) }), choices };
}
