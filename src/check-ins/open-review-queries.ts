import type { Instant } from '../clock.ts';
import { taskShortTitles, taskTitles } from '../cycles/assignment-queries.ts';
import { taskNumber } from '../cycles/cycle-letter.ts';
import type { Names } from '../language.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import type { AnswerId, AssignmentId, AttachmentId, CycleId, PersonId, UnitId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { type StoredValue, valueOf } from './answer-value.ts';
import { listPhotos } from './evidence-queries.ts';
import type { Flag } from './flag.ts';
import { listFlags } from './flag-queries.ts';

/** An answer that waits for a coordinator's word, with all that they need to decide. */
export interface OpenReview {
  readonly answerId: AnswerId;
  readonly assignmentId: AssignmentId;
  readonly cycleId: CycleId;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly unitId: UnitId;
  readonly unitNames: Names;
  /** `B3`. */
  readonly number: string;
  readonly titles: Names;
  readonly shortTitles: Names;
  readonly value: StoredValue;
  readonly target: number | undefined;
  readonly flags: readonly Flag[];
  /** In the order in which they came; those that retention has removed are not there. */
  readonly photos: readonly AttachmentId[];
  readonly recordedBy: PersonId | undefined;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  /** The first moment at which it is too late. */
  readonly reviewableUntil: Instant;
}

const defaultLimit = 100;

/**
 * The provisional answers at or below a unit that may still be reviewed, oldest first; with a reviewer, those that this
 * one may decide: not their own, nor what they recorded.
 */
export async function listOpenReviews(
  db: Db,
  input: {
    readonly unitId: UnitId;
    readonly now: Instant;
    readonly reviewerId?: PersonId;
    readonly limit?: number;
  },
): Promise<OpenReview[]> {
  const { reviewerId } = input;
  const rows = await selectOpen(db, input)
    .$if(reviewerId !== undefined, (query) =>
      query
        .where('assignment.person_id', '!=', reviewerId ?? null)
        .where((eb) =>
          eb.or([eb('answer.recorded_by', 'is', null), eb('answer.recorded_by', '!=', reviewerId ?? null)]),
        ),
    )
    .orderBy('answer.received_at')
    .orderBy('answer.id')
    .limit(input.limit ?? defaultLimit)
    .execute();
  const ids = rows.map((row) => row.id);
  const flags = await listFlags(db, ids);
  const photos = await listPhotos(db, ids);
  return rows.map((row) => reviewOf(row, flags.get(row.id) ?? [], photos.get(row.id) ?? []));
}

/** How many answers wait at or below a unit. */
export async function countOpenReviews(
  db: Db,
  input: { readonly unitId: UnitId; readonly now: Instant },
): Promise<number> {
  const row = await fromOpen(db, input)
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const fromOpen = (db: Db, { unitId, now }: { readonly unitId: UnitId; readonly now: Instant }) =>
  db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('unit_ancestor', 'unit_ancestor.unit_id', 'assignment.unit_id')
    .innerJoin('cycle', 'cycle.id', 'answer.cycle_id')
    .where('unit_ancestor.ancestor_id', '=', unitId)
    .where('answer.state', '=', literal('provisional'))
    .where('answer.is_current', '=', literal(1))
    .where('assignment.is_frozen', '=', 0)
    // As a list of cycles, so that the index of assignments leads to theirs only, not to those of all years.
    .where('assignment.cycle_id', 'in', (eb) =>
      eb
        .selectFrom('cycle as unfrozen')
        .select('unfrozen.id')
        .where('unfrozen.frozen_at', 'is', null)
        .where('unfrozen.freezes_at', '>', now),
    );

const selectOpen = (db: Db, input: { readonly unitId: UnitId; readonly now: Instant }) =>
  fromOpen(db, input)
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .select(['answer.id', 'answer.assignment_id', 'answer.cycle_id', 'answer.number_value'])
    .select(['answer.text_value', 'answer.channel', 'answer.received_at', 'answer.recorded_by'])
    .select(['assignment.person_id', 'assignment.unit_id', 'assignment.position', 'assignment.target'])
    .select(['cycle.letter', 'cycle.freezes_at', 'person.name as person_name', 'task.kind'])
    .select(['unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .select(['task.title', 'task.title_tr', 'task.title_fa', 'task.title_en'])
    .select(['task.title_sms_tr', 'task.title_sms_fa', 'task.title_sms_en']);

type OpenRow = Awaited<ReturnType<ReturnType<typeof selectOpen>['execute']>>[number];

const reviewOf = (row: OpenRow, flags: readonly Flag[], photos: readonly AttachmentId[]): OpenReview => ({
  answerId: row.id,
  assignmentId: row.assignment_id,
  cycleId: row.cycle_id,
  person: { id: row.person_id, name: row.person_name },
  unitId: row.unit_id,
  unitNames: unitNames(row),
  number: taskNumber(row.letter ?? '', row.position),
  titles: taskTitles(row),
  shortTitles: taskShortTitles(row),
  value: valueOf(row.kind, row.number_value, row.text_value),
  target: row.target ?? undefined,
  flags,
  photos,
  recordedBy: row.recorded_by ?? undefined,
  channel: row.channel,
  receivedAt: row.received_at,
  reviewableUntil: row.freezes_at,
});
