import { flagUnproven } from '../check-ins/skip-evidence.ts';
import type { Instant } from '../clock.ts';
import { instantOf } from '../cycles/calendar.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { setFinal } from '../cycles/cycle-state-queries.ts';
import { type Hold, holdQuiet, noHold } from '../cycles/hold.ts';
import { nameAmongOthers, type Program } from '../cycles/program-queries.ts';
import { addDays, localTime } from '../local-date.ts';
import type { Outgoing } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import { type PersonId, parseId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { listResults, listScoredAfter } from './closing-queries.ts';
import { cycleKey } from './job-key.ts';
import { type Result, resultMessage } from './result-message.ts';
import type { PortionResult, Work } from './run-portion.ts';

const peoplePerPortion = 200;
const flagsPerPortion = 25;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const settleMs = 15 * minuteMs;

/**
 * The cycle becomes final: answers that were given in time are not waited for any more, and those whose photo or place
 * has not come are doubtful from now on.
 */
export const finishWork = (
  program: Program,
  cycle: Pick<Cycle, 'id' | 'number' | 'finalAt'>,
  now: Instant,
): Work => ({
  key: cycleKey(program, cycle.number, 'final'),
  dueAt: cycle.finalAt,
  portion: async (tx) => {
    const flagged = await flagUnproven(tx, { cycleId: cycle.id, limit: flagsPerPortion }, now);
    if (flagged > 0) return { counts: { flagged }, after: 'flags' };
    await setFinal(tx, cycle.id, now);
    return { counts: { cycles: 1 } };
  },
});

/**
 * When the grace is over. After a downtime the answers that waited at the provider come in first: a cycle that has
 * only just been closed stays so for some minutes.
 */
export function finishesAt({ calendar }: Program, cycle: Pick<Cycle, 'finalAt' | 'closedAt'>): Instant {
  const settle = Math.min(settleMs, calendar.graceHours * hourMs);
  return Math.max(cycle.finalAt, (cycle.closedAt ?? cycle.finalAt) + settle);
}

/** Tells each rep what they have reached. By SMS it travels in the next tasks text. */
export const resultsWork = (program: Program, cycle: Cycle, now: Instant): Work => ({
  key: cycleKey(program, cycle.number, 'results'),
  dueAt: cycle.finalAt,
  portion: (tx, after) => sendResults(tx, { program, cycle, after }, now),
});

/** When what the bot says about a cycle that is over may go out: not in quiet hours, unless it was closed by hand. */
export const holdAfter = (program: Program, cycle: Cycle, now: Instant): Hold =>
  isClosedByHand(program, cycle) ? noHold(now) : holdQuiet(program, now);

async function sendResults(
  tx: Tx,
  { program, cycle, after }: { program: Program; cycle: Cycle; after: string | undefined },
  now: Instant,
): Promise<PortionResult> {
  const cursor = after === undefined ? undefined : parseId<PersonId>(after);
  const people = await listScoredAfter(tx, { cycleId: cycle.id, after: cursor, limit: peoplePerPortion });
  const results = await listResults(tx, { ...cycle, cycleId: cycle.id, personIds: people });
  const hold = holdAfter(program, cycle, now);
  const programName = await nameAmongOthers(tx, program);
  const outgoing = results.map((result) => outgoingOf({ program, cycle }, { ...result, programName }, hold));
  const counts = { messages: await enqueue(tx, outgoing, now) };
  return { counts, after: people.length < peoplePerPortion ? undefined : people.at(-1) };
}

const outgoingOf = (
  { program, cycle }: { program: Program; cycle: Cycle },
  result: Result & { personId: PersonId },
  hold: Hold,
): Outgoing => ({
  key: `result:${cycle.id}:${result.personId}`,
  campaign: cycleKey(program, cycle.number, 'results'),
  kind: 'result',
  to: { person: result.personId, channel: 'telegram' },
  screen: resultMessage(cycle, result),
  isBulk: true,
  ...hold,
  expiresAt: cycle.freezesAt,
});

/** Closed at a moment that is not the midnight after its last day. */
const isClosedByHand = ({ calendar }: Program, cycle: Cycle): boolean =>
  cycle.closesAt !== instantOf(addDays(cycle.endsOn, 1), localTime('00:00'), calendar.timeZone);
