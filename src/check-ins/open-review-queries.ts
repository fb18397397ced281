import type { Instant } from '../clock.ts';
import { taskShortTitles, taskTitles } from '../cycles/assignment-queries.ts';
import { taskNumber } from '../cycles/cycle-letter.ts';
import type { Names } from '../language.ts';
import { listPhones } from '../organisation/phone-queries.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import { type Bindable, compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { AnswerId, AssignmentId, AttachmentId, CycleId, PersonId, UnitId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { type StoredValue, valueOf } from './answer-value.ts';
import { evidenceAskedFor, listPhotos } from './evidence-queries.ts';
import type { Flag } from './flag.ts';
import { listFlags } from './flag-queries.ts';

/** An answer that waits for a coordinator's word, with all that they need to decide. */
export interface OpenReview {
  readonly answerId: AnswerId;
  readonly assignmentId: AssignmentId;
  readonly cycleId: CycleId;
  /** `phone`: in E.164. */
  readonly person: { readonly id: PersonId; readonly name: string; readonly phone: string | undefined };
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
  /** Nothing is doubtful: the lot fell on it. */
  readonly isSampled: boolean;
  /** It came in a way that carries no photo or place, for a task that asks for one: a call takes its place. */
  readonly asksCall: boolean;
  readonly recordedBy: PersonId | undefined;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  /** The first moment at which it is too late. */
  readonly reviewableUntil: Instant;
}

const defaultLimit = 100;

interface Where {
  readonly unitId: UnitId;
  readonly now: Instant;
}

/**
 * What may be reviewed at or below a unit: the provisional answers, oldest first, then those on which the lot fell;
 * with a reviewer, those that this one may decide: not their own, nor what they recorded.
 */
export async function listOpenReviews(
  db: Db,
  input: Where & { readonly reviewerId?: PersonId; readonly limit?: number },
): Promise<OpenReview[]> {
  const { limit = defaultLimit, reviewerId } = input;
  const doubtful = await listRows(fromDoubtful(db, input), { limit, reviewerId });
  const sampled = await listRows(fromSampled(db, input), { limit: limit - doubtful.length, reviewerId });
  const rows = [...doubtful, ...sampled];
  const ids = rows.map((row) => row.id);
  const flags = await listFlags(db, ids);
  const photos = await listPhotos(db, ids);
  const phones = await listPhones(db, [...new Set(rows.map((row) => row.person_id))]);
  return rows.map((row) =>
    reviewOf(row, {
      flags: flags.get(row.id) ?? [],
      photos: photos.get(row.id) ?? [],
      phone: phones.get(row.person_id),
    }),
  );
}

/** How many answers wait at or below a unit. */
export async function countOpenReviews(db: Db, where: Where): Promise<number> {
  const [doubtful] = await countDoubtful(db, where);
  const [sampled] = await countSampled(db, where);
  return (doubtful?.count ?? 0) + (sampled?.count ?? 0);
}

/** From the units to their assignments: SQLite itself would look through all that there are in the country. */
const fromCurrent = (db: Db, { unitId, now }: Bindable<Where>) =>
  db
    .selectFrom('unit_ancestor')
    .crossJoin('assignment')
    .innerJoin('answer', 'answer.assignment_id', 'assignment.id')
    .innerJoin('cycle', 'cycle.id', 'answer.cycle_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .where('unit_ancestor.ancestor_id', '=', unitId)
    .whereRef('assignment.unit_id', '=', 'unit_ancestor.unit_id')
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

type Current = ReturnType<typeof fromCurrent>;

const fromDoubtful = (db: Db, where: Bindable<Where>): Current =>
  fromCurrent(db, where).where('answer.state', '=', literal('provisional'));

/**
 * Not a «no», which nothing has to show; not while its photo may still come; and not what a reviewer has approved in
 * an earlier answer that said as much.
 */
const fromSampled = (db: Db, where: Bindable<Where>): Current =>
  fromCurrent(db, where)
    .where('assignment.is_sampled', '=', literal(1))
    .where('answer.state', '=', literal('counted'))
    .where((eb) => eb.or([eb('answer.number_value', 'is', null), eb('answer.number_value', '!=', 0)]))
    .where((eb) =>
      eb.or([eb('answer.channel', '=', 'sms'), eb.exists(evidenceAskedFor(eb).select('evidence.id'))]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('answer as approved')
            .select('approved.id')
            .whereRef('approved.assignment_id', '=', 'answer.assignment_id')
            .where('approved.state', '=', 'approved')
            .whereRef('approved.done', '>=', 'answer.done'),
        ),
      ),
    );

const counted = (query: Current) => query.select((eb) => eb.fn.countAll<number>().as('count'));

const countDoubtful = compileOnce((db, slot: SlotsOf<Where>) =>
  counted(fromDoubtful(db, { unitId: slot('unitId'), now: slot('now') })),
);

const countSampled = compileOnce((db, slot: SlotsOf<Where>) =>
  counted(fromSampled(db, { unitId: slot('unitId'), now: slot('now') })),
);

const listRows = (
  query: Current,
  { reviewerId, limit }: { reviewerId: PersonId | undefined; limit: number },
) =>
  selectOpen(query)
    .$if(reviewerId !== undefined, (mine) =>
      mine
        .where('assignment.person_id', '!=', reviewerId ?? null)
        .where((eb) =>
          eb.or([eb('answer.recorded_by', 'is', null), eb('answer.recorded_by', '!=', reviewerId ?? null)]),
        ),
    )
    .orderBy('answer.received_at')
    .orderBy('answer.id')
    .limit(limit)
    .execute();

const selectOpen = (query: Current) =>
  query
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .select(['answer.id', 'answer.assignment_id', 'answer.cycle_id', 'answer.number_value', 'answer.state'])
    .select(['answer.text_value', 'answer.channel', 'answer.received_at', 'answer.recorded_by'])
    .select(['assignment.person_id', 'assignment.unit_id', 'assignment.position', 'assignment.target'])
    .select(['cycle.letter', 'cycle.freezes_at', 'person.name as person_name', 'task.kind', 'task.evidence'])
    .select(['unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .select(['task.title', 'task.title_tr', 'task.title_fa', 'task.title_en'])
    .select(['task.title_sms_tr', 'task.title_sms_fa', 'task.title_sms_en'])
    .select((eb) =>
      evidenceAskedFor(eb)
        .select((inner) => inner.fn.countAll<number | string>().as('count'))
        .as('shown'),
    );

type OpenRow = Awaited<ReturnType<typeof listRows>>[number];

interface Besides {
  readonly flags: readonly Flag[];
  readonly photos: readonly AttachmentId[];
  readonly phone: string | undefined;
}

const reviewOf = (row: OpenRow, { flags, photos, phone }: Besides): OpenReview => ({
  answerId: row.id,
  assignmentId: row.assignment_id,
  cycleId: row.cycle_id,
  person: { id: row.person_id, name: row.person_name, phone },
  unitId: row.unit_id,
  unitNames: unitNames(row),
  number: taskNumber(row.letter ?? '', row.position),
  titles: taskTitles(row),
  shortTitles: taskShortTitles(row),
  value: valueOf(row.kind, row.number_value, row.text_value),
  target: row.target ?? undefined,
  flags,
  photos,
  isSampled: row.state !== 'provisional',
  asksCall: row.evidence !== 'none' && Number(row.shown) === 0 && isWithoutEvidence(row),
  recordedBy: row.recorded_by ?? undefined,
  channel: row.channel,
  receivedAt: row.received_at,
  reviewableUntil: row.freezes_at,
});

const isWithoutEvidence = ({ channel, recorded_by: recordedBy }: OpenRow): boolean =>
  channel === 'sms' || recordedBy !== null;
