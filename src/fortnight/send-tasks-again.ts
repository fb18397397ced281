import type { Instant } from '../clock.ts';
import { listCyclesOf } from '../cycles/cycle-queries.ts';
import { noHold } from '../cycles/hold.ts';
import { getProgram } from '../cycles/program-queries.ts';
import { tasksTopic } from '../cycles/tasks-topic.ts';
import { isOnItsWay } from '../messages/queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { sendTasks } from './send-tasks.ts';

/**
 * The tasks of the open cycles go to somebody whom they did not reach: who joins later, or comes back after a stop.
 * Tasks that were sent, or are about to be, are not sent again, unless it was to a phone that is no longer theirs. It
 * answers what the person did, so no quiet hours.
 */
export async function sendTasksAgain(
  tx: Tx,
  personId: PersonId,
  now: Instant,
  { evenIfSent = false }: { evenIfSent?: boolean } = {},
): Promise<void> {
  for (const cycle of await listCyclesOf(tx, personId, { states: ['open'] })) {
    if (!evenIfSent && (await isOnItsWay(tx, personId, tasksTopic(cycle.id, personId)))) continue;
    const program = await getProgram(tx, cycle.programId);
    const people = [personId];
    await sendTasks(tx, { program, cycle, people, hold: noHold(now), suffix: `:${now}` }, now);
  }
}
