import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { AssignmentId, CycleId, PersonId, TaskId, UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { EvidenceKind, TaskKind } from '../store/words.ts';
import { taskNumber } from './cycle-letter.ts';

/** A task given to a person for a unit, with all that is needed to show it. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly cycleId: CycleId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly unitNames: Names;
  readonly taskId: TaskId;
  readonly taskCode: string;
  /** The cycle's letter and the position: `B3`. */
  readonly number: string;
  readonly position: number;
  readonly kind: TaskKind;
  readonly titles: Names;
  /** At most 18 characters each. */
  readonly shortTitles: Names;
  readonly target: number | undefined;
  readonly headquartersTarget: number | undefined;
  readonly points: number;
  readonly evidence: EvidenceKind;
  /** Days of the cycle, the first is 1. */
  readonly fromDay: number | undefined;
  readonly untilDay: number | undefined;
  readonly plannedDay: LocalDate | undefined;
  readonly isFrozen: boolean;
}

/** The person's list in a cycle, in its order, frozen ones too. */
export async function listAssignments(
  db: Db,
  who: { cycleId: CycleId; personId: PersonId },
): Promise<Assignment[]> {
  const rows = await selectListOf(db, who);
  return rows.map(assignmentOf);
}

/** The lists of several people, each in its order. At most some hundred people at a time. */
export async function listAssignmentsOfPeople(
  db: Db,
  { cycleId, personIds }: { cycleId: CycleId; personIds: readonly PersonId[] },
): Promise<Map<PersonId, Assignment[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await selectAssignments(db)
    .where('assignment.person_id', 'in', personIds)
    .where('assignment.cycle_id', '=', cycleId)
    .orderBy('assignment.person_id')
    .orderBy('assignment.position')
    .execute();
  return Map.groupBy(rows.map(assignmentOf), (assignment) => assignment.personId);
}

/** Throws not_found `assignment-unknown`. */
export async function getAssignment(db: Db, id: AssignmentId): Promise<Assignment> {
  const [row] = await selectById(db, { id });
  if (!row) throw new AppError('not_found', 'assignment-unknown', { assignment: id });
  return assignmentOf(row);
}

export async function putPlannedDay(
  tx: Tx,
  { assignmentId, day }: { assignmentId: AssignmentId; day: LocalDate },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('planned_day')
    .values({ assignment_id: assignmentId, day, planned_at: now })
    .onConflict((conflict) => conflict.column('assignment_id').doUpdateSet({ day, planned_at: now }))
    .execute();
}

export async function deletePlannedDay(tx: Tx, assignmentId: AssignmentId): Promise<void> {
  await tx.deleteFrom('planned_day').where('assignment_id', '=', assignmentId).execute();
}

/** They ask for nothing any more, and the person stands on no board that is still to come. */
export async function freezeAssignments(tx: Tx, personId: PersonId): Promise<void> {
  await tx.updateTable('assignment').set({ is_frozen: 1 }).where('person_id', '=', personId).execute();
  await tx.deleteFrom('membership').where('person_id', '=', personId).execute();
}

const selectAssignments = (db: Db) =>
  db
    .selectFrom('assignment')
    .innerJoin('cycle', 'cycle.id', 'assignment.cycle_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .leftJoin('planned_day', 'planned_day.assignment_id', 'assignment.id')
    .select(['assignment.id', 'assignment.cycle_id', 'assignment.person_id', 'assignment.unit_id'])
    .select(['assignment.task_id', 'assignment.position', 'assignment.target'])
    .select(['assignment.headquarters_target', 'assignment.points', 'assignment.is_frozen', 'cycle.letter'])
    .select(['unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .select(['task.code', 'task.kind', 'task.evidence', 'task.from_day', 'task.until_day'])
    .select(['task.title', 'task.title_tr', 'task.title_fa', 'task.title_en'])
    .select(['task.title_sms_tr', 'task.title_sms_fa', 'task.title_sms_en', 'planned_day.day']);

const selectListOf = compileOnce((db, slot: SlotsOf<{ personId: PersonId; cycleId: CycleId }>) =>
  selectAssignments(db)
    .where('assignment.person_id', '=', slot('personId'))
    .where('assignment.cycle_id', '=', slot('cycleId'))
    .orderBy('assignment.position'),
);

const selectById = compileOnce((db, slot: SlotsOf<{ id: AssignmentId }>) =>
  selectAssignments(db).where('assignment.id', '=', slot('id')),
);

type AssignmentRow = Awaited<ReturnType<ReturnType<typeof selectAssignments>['execute']>>[number];

const assignmentOf = (row: AssignmentRow): Assignment => ({
  id: row.id,
  cycleId: row.cycle_id,
  personId: row.person_id,
  unitId: row.unit_id,
  unitNames: unitNames(row),
  taskId: row.task_id,
  taskCode: row.code,
  number: taskNumber(row.letter ?? '', row.position),
  position: row.position,
  kind: row.kind,
  titles: taskTitles(row),
  shortTitles: taskShortTitles(row),
  target: row.target ?? undefined,
  headquartersTarget: row.headquarters_target ?? undefined,
  points: row.points,
  evidence: row.evidence,
  fromDay: row.from_day ?? undefined,
  untilDay: row.until_day ?? undefined,
  plannedDay: row.day ?? undefined,
  isFrozen: row.is_frozen === 1,
});

type TitleColumns = Pick<AssignmentRow, 'title' | 'title_tr' | 'title_fa' | 'title_en'>;
type ShortTitleColumns = Pick<AssignmentRow, 'title' | 'title_sms_tr' | 'title_sms_fa' | 'title_sms_en'>;

/** A task's title columns as names. */
export const taskTitles = (row: TitleColumns): Names => ({
  name: row.title,
  tr: row.title_tr ?? undefined,
  fa: row.title_fa ?? undefined,
  en: row.title_en ?? undefined,
});

/** A task's short titles as names; a language without one has another's, else the long title. */
export const taskShortTitles = (row: ShortTitleColumns): Names => ({
  name: row.title_sms_en ?? row.title_sms_tr ?? row.title_sms_fa ?? row.title,
  tr: row.title_sms_tr ?? undefined,
  fa: row.title_sms_fa ?? undefined,
  en: row.title_sms_en ?? undefined,
});
