import type { Instant } from '../clock.ts';
import { listAssignmentsOfPeople } from '../cycles/assignment-queries.ts';
import { instantOf } from '../cycles/calendar.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { type Hold, holdQuiet, noHold } from '../cycles/hold.ts';
import { nameAmongOthers, type Program } from '../cycles/program-queries.ts';
import { tasksTopic } from '../cycles/tasks-topic.ts';
import { localDateAt } from '../local-date.ts';
import type { Outgoing } from '../messages/outbox.ts';
import { enqueue, release } from '../messages/queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { listLastScores, listParentNames, listReceivers } from './assigning-queries.ts';
import { cycleKey } from './job-key.ts';
import { tasksMessage } from './tasks-message.ts';
import { welcomeKey } from './welcome-by-sms.ts';

export interface SendTasksInput {
  readonly program: Program;
  readonly cycle: Cycle;
  readonly people: readonly PersonId[];
  readonly hold: Hold;
  /** Tells a further message about the same cycle from the first. */
  readonly suffix?: string;
}

/** Queues the calendar of their tasks for people who have some. Returns how many messages are new. */
export async function sendTasks(tx: Tx, input: SendTasksInput, now: Instant): Promise<number> {
  const { program, cycle } = input;
  const from = localDateAt(now, program.calendar.timeZone);
  const away = { personIds: input.people, from, until: cycle.endsOn };
  const receivers = await listReceivers(tx, away, now);
  if (receivers.length === 0) return 0;
  const lists = await listAssignmentsOfPeople(tx, { cycleId: cycle.id, personIds: receivers });
  const units = new Set([...lists.values()].flat().map((assignment) => assignment.unitId));
  const parents = await listParentNames(tx, [...units]);
  const programName = await nameAmongOthers(tx, program);
  const scores = await listLastScores(tx, { programId: program.id, personIds: receivers });
  const outgoing = [...lists].map(([personId, list]): Outgoing => {
    const assignments = list.filter((assignment) => !assignment.isFrozen);
    const lastScore = scores.get(personId);
    const told = { program, programName, cycle, assignments, parents, lastScore };
    return outgoingTo(personId, tasksMessage(told), input);
  });
  // The welcome goes out before the tasks: what may go out in quiet hours must not wait for one that may not.
  if (input.hold.quietIn === undefined) await release(tx, [...lists.keys()].map(welcomeKey), now);
  return enqueue(tx, outgoing, now);
}

/** When what the bot starts in a cycle may go out: not in quiet hours, unless somebody opened it by hand. */
export const holdIn = (program: Program, cycle: Cycle, now: Instant): Hold =>
  isOpenedByHand(program, cycle) ? noHold(now) : holdQuiet(program, now);

/** Opened at a moment that is not the opening hour. */
const isOpenedByHand = ({ calendar }: Program, cycle: Cycle): boolean =>
  cycle.opensAt !== instantOf(cycle.startsOn, calendar.opensAt, calendar.timeZone);

const outgoingTo = (personId: PersonId, screen: Outgoing['screen'], input: SendTasksInput): Outgoing => ({
  key: `${tasksTopic(input.cycle.id, personId)}${input.suffix ?? ''}`,
  kind: 'tasks',
  to: { person: personId },
  screen,
  topic: tasksTopic(input.cycle.id, personId),
  campaign: cycleKey(input.program, input.cycle.number, 'tasks'),
  isBulk: true,
  ...input.hold,
  expiresAt: input.cycle.closesAt,
});
