import type { Assignment } from '../cycles/assignment-queries.ts';
import type { LocalDate } from '../local-date.ts';
import { cancelTopic } from '../messages/queries.ts';
import type { CycleId, PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { isAnswered } from './standing.ts';
import { getStanding } from './standing-queries.ts';

/** What the prompt of an evening is about: all that a person has planned for the day. */
export const plannedTopic = (of: { cycleId: CycleId; personId: PersonId; day: LocalDate }): string =>
  `planned:${of.cycleId}:${of.personId}:${of.day}`;

/** The prompt of an evening is pointless once all is answered that was planned for it. */
export async function cancelPlannedPrompt(tx: Tx, assignment: Assignment): Promise<void> {
  const { cycleId, personId, plannedDay: day } = assignment;
  if (day === undefined) return;
  const { lines } = await getStanding(tx, { cycleId, personId });
  const planned = lines.filter((line) => line.assignment.plannedDay === day);
  if (planned.every(isAnswered)) await cancelTopic(tx, plannedTopic({ cycleId, personId, day }), 'answered');
}
