import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../clock.ts';
import type { LocalDate } from '../local-date.ts';
import type { CycleId, PersonId, UnitId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';

/**
 * Cancels the tasks and prompts of a cycle that wait to be sent. Those that are on their way are not tried again, and
 * those that were given up are not sent any more. At most `limit` of a kind at a time; `isLast` when none is left.
 */
export async function cancelWaitingOf(
  tx: Tx,
  cycleId: CycleId,
  limit: number,
): Promise<{ cancelled: number; isLast: boolean }> {
  let cancelled = 0;
  let isLast = true;
  for (const about of ['tasks', 'check-in', 'planned'])
    for (const state of ['waiting', 'sending', 'failed'] as const) {
      const ended = await endMessages(tx, { topic: `${about}:${cycleId}`, state, limit });
      if (state === 'waiting') cancelled += ended;
      if (ended === limit) isLast = false;
    }
  return { cancelled, isLast };
}

/** Those that have left or were given up have no time any more in which they may go. */
async function endMessages(
  tx: Tx,
  { topic, state, limit }: { topic: string; state: 'waiting' | 'sending' | 'failed'; limit: number },
): Promise<number> {
  const isWaiting = state === 'waiting';
  const some = tx
    .selectFrom('outbox')
    .select('id')
    .where('topic', '>=', `${topic}:`)
    .where('topic', '<', `${topic};`)
    .where('state', '=', literal(state))
    .$if(!isWaiting, (query) => query.where(mayStillGo))
    .limit(limit);
  const result = await tx
    .updateTable('outbox')
    .$if(isWaiting, (query) => query.set({ state: 'cancelled', reason: 'cycle-closed' }))
    .$if(!isWaiting, (query) => query.set((eb) => ({ expires_at: eb.ref('created_at') })))
    .where('id', 'in', some)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

const mayStillGo = (eb: ExpressionBuilder<Database, 'outbox'>) =>
  eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', eb.ref('created_at'))]);

/** Whether something that came in with an earlier stamp has not been handled yet. */
export async function isAnythingWaitingFrom(db: Db, before: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('inbox')
    .select('id')
    .where('state', '=', literal('waiting'))
    .where('stamped_at', '<', before)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The next people with a score in the cycle, by id. */
export async function listScoredAfter(
  db: Db,
  { cycleId, after, limit }: { cycleId: CycleId; after: PersonId | undefined; limit: number },
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('score')
    .select('person_id')
    .where('cycle_id', '=', cycleId)
    .$if(after !== undefined, (query) => query.where('person_id', '>', after ?? null))
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/**
 * The results of those of these people who can read them in a message of their own: on Telegram, not stopped, with
 * tasks that they have not handed over. Who has announced a break and reported nothing has no result.
 */
export async function listResults(
  db: Db,
  input: { cycleId: CycleId; personIds: readonly PersonId[]; startsOn: LocalDate; endsOn: LocalDate },
): Promise<{ personId: PersonId; score: number; hasReported: boolean }[]> {
  const rows = await db
    .selectFrom('score')
    .innerJoin('person', 'person.id', 'score.person_id')
    .innerJoin('address', 'address.person_id', 'person.id')
    .select(['score.person_id', 'score.score', 'score.reported_at'])
    .where('score.cycle_id', '=', input.cycleId)
    .where('score.person_id', 'in', input.personIds)
    .where('person.stopped_at', 'is', null)
    .where('person.channel', '!=', 'sms')
    .where('address.channel', '=', 'telegram')
    .where('address.state', '=', 'active')
    .where((eb) => eb.exists(keptTasks(eb, input)))
    .where((eb) =>
      eb.or([eb('score.reported_at', 'is not', null), eb.not(eb.exists(breaksDuring(eb, input)))]),
    )
    .orderBy('score.person_id')
    .execute();
  return rows.flatMap((row) =>
    row.score === null
      ? []
      : [{ personId: row.person_id, score: row.score, hasReported: row.reported_at !== null }],
  );
}

const keptTasks = (eb: ExpressionBuilder<Database, 'person'>, { cycleId }: { cycleId: CycleId }) =>
  eb
    .selectFrom('assignment')
    .select('assignment.id')
    .whereRef('assignment.person_id', '=', 'person.id')
    .where('assignment.cycle_id', '=', cycleId)
    .where('assignment.is_frozen', '=', 0);

const breaksDuring = (
  eb: ExpressionBuilder<Database, 'person'>,
  { startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate },
) =>
  eb
    .selectFrom('break')
    .select('break.id')
    .whereRef('break.person_id', '=', 'person.id')
    .where('break.from_date', '<=', endsOn)
    .where('break.until_date', '>=', startsOn)
    .where('break.ended_at', 'is', null);

/** Freezes the scores of the people after one and up to another. */
export async function freezeScoresBetween(
  tx: Tx,
  { cycleId, after, until }: { cycleId: CycleId; after: PersonId | undefined; until: PersonId },
): Promise<void> {
  await tx
    .updateTable('score')
    .set({ is_frozen: 1 })
    .where('cycle_id', '=', cycleId)
    .$if(after !== undefined, (query) => query.where('person_id', '>', after ?? null))
    .where('person_id', '<=', until)
    .execute();
}

/** Whether anybody has tasks of the cycle in the unit or below it. */
export async function hasAssignmentsWithin(
  db: Db,
  { cycleId, unitId }: { cycleId: CycleId; unitId: UnitId },
): Promise<boolean> {
  const row = await db
    .selectFrom('unit_ancestor')
    .innerJoin('assignment', 'assignment.unit_id', 'unit_ancestor.unit_id')
    .select('assignment.id')
    .where('unit_ancestor.ancestor_id', '=', unitId)
    .where('assignment.cycle_id', '=', cycleId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
