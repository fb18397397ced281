import type { Instant } from '../clock.ts';
import { listAssignments } from '../cycles/assignment-queries.ts';
import { listCyclesOf } from '../cycles/cycle-queries.ts';
import { enqueue } from '../messages/queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { tasksMessage } from './tasks-message.ts';

/**
 * The tasks of the open cycles go to somebody whom they did not reach: who joins later, or comes back after a stop.
 * Tasks that were sent, or are about to be, are not sent again.
 */
export async function sendTasksAgain(tx: Tx, personId: PersonId, now: Instant): Promise<void> {
  for (const cycle of await listCyclesOf(tx, personId, { states: ['open'] })) {
    const key = `tasks:${cycle.id}:${personId}`;
    if (await isOnItsWay(tx, key)) continue;
    const assignments = await listAssignments(tx, { cycleId: cycle.id, personId });
    const screen = tasksMessage(cycle, assignments);
    const tasks = {
      key: `${key}:${now}`,
      kind: 'tasks' as const,
      to: { person: personId },
      screen,
      expiresAt: cycle.closesAt,
    };
    await enqueue(tx, [tasks], now);
  }
}

async function isOnItsWay(tx: Tx, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('id')
    .where('key', '>=', key)
    .where('key', '<', `${key};`)
    .where('state', 'in', ['waiting', 'sending', 'sent'])
    .executeTakeFirst();
  return row !== undefined;
}
