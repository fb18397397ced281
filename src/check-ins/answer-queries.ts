import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import { type AnswerId, type AssignmentId, type CycleId, newId, type PersonId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';
import type { Channel, WhyNot } from '../store/words.ts';
import { type StoredValue, valueOf } from './answer-value.ts';
import type { Completion } from './completion.ts';
import type { Flag } from './flag.ts';
import { listFlags } from './flag-queries.ts';
import type { RejectionReason } from './rejection-reason.ts';

export type AnswerState = 'counted' | 'provisional' | 'approved' | 'rejected';

/** An answer as its reader needs it. */
export interface CurrentAnswer {
  readonly id: AnswerId;
  readonly assignmentId: AssignmentId;
  readonly value: StoredValue;
  readonly completion: Completion;
  readonly state: AnswerState;
  /** Doubts, also those that a review has settled since. */
  readonly flags: readonly Flag[];
  readonly hasPhoto: boolean;
  readonly hasLocation: boolean;
  readonly whyNot: WhyNot | undefined;
  /** What the reviewer gave as the reason; only while it is rejected. */
  readonly rejectedBecause: RejectionReason | undefined;
  readonly receivedAt: Instant;
  readonly channel: Channel;
  /** The coordinator who recorded it for the rep. */
  readonly recordedBy: PersonId | undefined;
}

/** Whether the task is one of that person's. */
export async function isAssignedTo(db: Db, assignmentId: AssignmentId, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('assignment')
    .select('id')
    .where('id', '=', assignmentId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The answer that this one thing (an inbox row) caused. */
export async function findAnswerByCause(
  db: Db,
  cause: string,
  assignmentId: AssignmentId,
): Promise<CurrentAnswer | undefined> {
  const rows = await selectByCause(db, { cause, assignmentId });
  return (await withFlags(db, rows))[0];
}

/** Throws not_found `answer-unknown`. */
export async function getAnswer(db: Db, id: AnswerId): Promise<CurrentAnswer> {
  const rows = await selectById(db, { id });
  const [answer] = await withFlags(db, rows);
  if (!answer) throw new AppError('not_found', 'answer-unknown', { answer: id });
  return answer;
}

export async function findCurrentAnswer(
  db: Db,
  assignmentId: AssignmentId,
): Promise<CurrentAnswer | undefined> {
  const rows = await selectCurrentOfTask(db, { assignmentId });
  return (await withFlags(db, rows))[0];
}

export async function isCurrentAnswer(db: Db, id: AnswerId): Promise<boolean> {
  const row = await db.selectFrom('answer').select('is_current').where('id', '=', id).executeTakeFirst();
  return row?.is_current === 1;
}

/** The answer to the same task that this one followed. */
export async function findAnswerBefore(db: Db, answer: CurrentAnswer): Promise<CurrentAnswer | undefined> {
  const rows = await selectAnswers(db)
    .where('answer.assignment_id', '=', answer.assignmentId)
    .where('answer.id', '<', answer.id)
    .orderBy('answer.id', 'desc')
    .limit(1)
    .execute();
  return (await withFlags(db, rows))[0];
}

/** The current answers of a person in a cycle, in no order. */
export async function listCurrentAnswers(
  db: Db,
  who: { personId: PersonId; cycleId: CycleId },
): Promise<CurrentAnswer[]> {
  return withFlags(db, await selectCurrentOfPerson(db, who));
}

/** How many answers to the task were given at or after a moment. */
export async function countAnswersSince(db: Db, assignmentId: AssignmentId, from: Instant): Promise<number> {
  const row = await db
    .selectFrom('answer')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('assignment_id', '=', assignmentId)
    .where('received_at', '>=', from)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface NewAnswer {
  readonly assignmentId: AssignmentId;
  readonly cycleId: CycleId;
  readonly personId: PersonId;
  readonly value: number | string;
  readonly completion: Completion;
  readonly state: AnswerState;
  readonly whyNot: WhyNot | undefined;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly cause: string;
  readonly recordedBy: PersonId | undefined;
}

/** Keeps an answer; one that becomes the current one replaces the one that is. */
export async function insertAnswer(
  tx: Tx,
  answer: NewAnswer,
  { isCurrent }: { isCurrent: boolean },
): Promise<AnswerId> {
  const id = newId<AnswerId>();
  if (isCurrent) await retireCurrent(tx, answer.assignmentId);
  await tx
    .insertInto('answer')
    .values({
      id,
      assignment_id: answer.assignmentId,
      cycle_id: answer.cycleId,
      person_id: answer.personId,
      number_value: typeof answer.value === 'number' ? answer.value : null,
      text_value: typeof answer.value === 'string' ? answer.value : null,
      done: answer.completion.done,
      of: answer.completion.of,
      why_not: answer.whyNot ?? null,
      channel: answer.channel,
      received_at: answer.receivedAt,
      cause: answer.cause,
      recorded_by: answer.recordedBy ?? null,
      is_current: isCurrent ? 1 : 0,
      state: answer.state,
    })
    .execute();
  return id;
}

async function retireCurrent(tx: Tx, assignmentId: AssignmentId): Promise<void> {
  await tx
    .updateTable('answer')
    .set({ is_current: 0 })
    .where('assignment_id', '=', assignmentId)
    .where('is_current', '=', literal(1))
    .execute();
}

export async function updateAnswer(
  tx: Tx,
  id: AnswerId,
  changes: { state: AnswerState } | { whyNot: WhyNot },
): Promise<void> {
  const set = 'state' in changes ? { state: changes.state } : { why_not: changes.whyNot };
  await tx.updateTable('answer').set(set).where('id', '=', id).execute();
}

const selectAnswers = (db: Db) =>
  db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .select([
      'answer.id',
      'answer.assignment_id',
      'answer.number_value',
      'answer.text_value',
      'answer.done',
      'answer.of',
      'answer.state',
      'answer.why_not',
      'answer.received_at',
      'answer.channel',
      'answer.recorded_by',
      'task.kind',
    ])
    .select((eb) => [
      latestRejection(eb).select('review.reason').as('reason'),
      latestRejection(eb).select('review.ready_reason').as('ready_reason'),
      eb
        .selectFrom('evidence')
        .select((inner) => inner.fn.countAll<number | string>().as('count'))
        .whereRef('evidence.answer_id', '=', 'answer.id')
        .where('evidence.kind', '=', 'photo')
        .as('photos'),
      eb
        .selectFrom('evidence')
        .select((inner) => inner.fn.countAll<number | string>().as('count'))
        .whereRef('evidence.answer_id', '=', 'answer.id')
        .where('evidence.kind', '=', 'location')
        .as('locations'),
      eb
        .selectFrom('flag')
        .select((inner) => inner.fn.countAll<number | string>().as('count'))
        .whereRef('flag.answer_id', '=', 'answer.id')
        .as('flags'),
    ]);

const latestRejection = (eb: ExpressionBuilder<Database, 'answer'>) =>
  eb
    .selectFrom('review')
    .whereRef('review.answer_id', '=', 'answer.id')
    .where('review.verdict', '=', 'rejected')
    .orderBy('review.id', 'desc')
    .limit(1);

const selectById = compileOnce((db, slot: SlotsOf<{ id: AnswerId }>) =>
  selectAnswers(db).where('answer.id', '=', slot('id')),
);

const selectByCause = compileOnce((db, slot: SlotsOf<{ cause: string; assignmentId: AssignmentId }>) =>
  selectAnswers(db)
    .where('answer.cause', '=', slot('cause'))
    .where('answer.assignment_id', '=', slot('assignmentId')),
);

const selectCurrentOfTask = compileOnce((db, slot: SlotsOf<{ assignmentId: AssignmentId }>) =>
  selectAnswers(db)
    .where('answer.assignment_id', '=', slot('assignmentId'))
    .where('answer.is_current', '=', literal(1)),
);

const selectCurrentOfPerson = compileOnce((db, slot: SlotsOf<{ personId: PersonId; cycleId: CycleId }>) =>
  selectAnswers(db)
    .where('assignment.person_id', '=', slot('personId'))
    .where('assignment.cycle_id', '=', slot('cycleId'))
    .where('answer.is_current', '=', literal(1)),
);

type AnswerRow = Awaited<ReturnType<ReturnType<typeof selectAnswers>['execute']>>[number];

/** Few answers have a flag. */
async function withFlags(db: Db, rows: readonly AnswerRow[]): Promise<CurrentAnswer[]> {
  const flagged = rows.filter((row) => Number(row.flags) > 0);
  const flags = await listFlags(
    db,
    flagged.map((row) => row.id),
  );
  return rows.map((row) => answerOf(row, flags.get(row.id) ?? []));
}

const answerOf = (row: AnswerRow, flags: readonly Flag[]): CurrentAnswer => ({
  id: row.id,
  assignmentId: row.assignment_id,
  value: valueOf(row.kind, row.number_value, row.text_value),
  completion: { done: row.done, of: row.of },
  state: row.state,
  flags,
  hasPhoto: Number(row.photos) > 0,
  hasLocation: Number(row.locations) > 0,
  whyNot: row.why_not ?? undefined,
  rejectedBecause: row.state === 'rejected' ? reasonOf(row) : undefined,
  receivedAt: row.received_at,
  channel: row.channel,
  recordedBy: row.recorded_by ?? undefined,
});

function reasonOf({ reason, ready_reason }: AnswerRow): RejectionReason | undefined {
  if (ready_reason !== null) return { ready: ready_reason };
  return reason === null ? undefined : { words: reason };
}
